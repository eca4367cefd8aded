package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.api.CatalogJson;
import dev.servicecatalog.schema.Schemas;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of a site. */
class ApiTest {
    private static final String HOME = "https://servicecatalog.dev/v1/";
    private static final Schema INDEX = schema("api-index.schema.json");
    private static final Schema DOCUMENT = schema("api-document.schema.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void theIndexLeadsToEveryDocumentAndPage(String fixture) {
        Published site = Published.of(fixture);
        Map<String, byte[]> files = site.files();
        assertThat(errors(INDEX, site.text("api/v1/index.json"))).isEmpty();
        JsonNode index = JSON.readTree(site.text("api/v1/index.json"));
        Set<String> listed = new TreeSet<>();
        for (String kind : List.of("services", "offerings", "parties")) {
            for (JsonNode entry : index.get(kind)) {
                String path = from("api/v1/index.json", entry.get("href").asString());
                String text = site.text(path);
                JsonNode document = JSON.readTree(text);
                assertThat(errors(DOCUMENT, text)).as(path).isEmpty();
                assertThat(Sha256.hex(files.get(path)))
                        .isEqualTo(entry.get("sha256").asString());
                assertThat(from(path, document.get("page").asString()))
                        .isEqualTo(from("api/v1/index.json", entry.get("page").asString()))
                        .isIn(files.keySet());
                assertThat(document.get("name")).isEqualTo(entry.get("name"));
                listed.add(path);
            }
        }
        index.get("more")
                .forEach(way ->
                        assertThat(from("api/v1/index.json", way.asString())).isIn(files.keySet()));
        assertThat(files.keySet().stream().filter(path -> path.matches("api/v1/.*/.*")))
                .containsExactlyElementsOf(listed);
        assertThat(listed).hasSize((int) files.keySet().stream()
                .filter(path -> path.matches("(services|offerings|parties)/.*"))
                .count());
    }

    /** They are made one after the other by one writer. */
    @Test
    void theLastDocumentSaysWhatCatalogJsonSays() {
        Published site = Published.of("ferry");
        SiteInput input = Published.input("ferry", SiteOptions.none());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        CatalogJson json =
                new CatalogJson(input.insights(), input.asOf(), Optional.empty(), true, List.of(), Optional.empty());
        assertThatCode(() -> json.writeTo(all)).doesNotThrowAnyException();
        JsonNode figures = JSON.readTree(all.toByteArray()).get("figures");
        JsonNode sundial = JSON.readTree(site.text("api/v1/services/sundial.json"));
        JsonNode quay = JSON.readTree(site.text("api/v1/offerings/test-quay.json"));
        assertThat(sundial.get("figures")).isEqualTo(figures.at("/services/sundial"));
        assertThat(quay.at("/figures/leadTime")).isEqualTo(figures.at("/offerings/test-quay/leadTime"));
        assertThat(quay.at("/figures/price")).isEqualTo(figures.at("/offerings/test-quay/price"));
    }

    @Test
    void whatNoPageShowsIsNotThere() {
        Published site = Published.withFindings(Path.of("../example-catalog/catalog"));
        List<String> contacts = new ArrayList<>();
        site.files().forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.startsWith("api/")) {
                assertThat(text).as(path).doesNotContain("hourlyRate", "\"process\"");
                if (text.contains("\"contact\": {")) {
                    contacts.add(path);
                }
            }
        });
        assertThat(contacts).containsExactly("api/v1/parties/service-desk.json");
    }

    private static String from(String path, String way) {
        return Path.of("/" + path).resolveSibling(way).normalize().toString().substring(1);
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .limit(10)
                .toList();
    }

    /** Every key is named in its schema. */
    private static Schema schema(String file) {
        Map<String, String> texts = new HashMap<>();
        Schemas.files().forEach(each -> texts.put(HOME + each, Schemas.text(each)));
        for (String each : List.of("api-document.schema.json", "api-index.schema.json", "catalog-json.schema.json")) {
            texts.put(
                    HOME + each,
                    Schemas.text(each).replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        }
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts))
                .getSchema(SchemaLocation.of(HOME + file));
    }
}
