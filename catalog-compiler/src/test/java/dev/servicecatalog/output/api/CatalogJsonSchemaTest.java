package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.schema.Schemas;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code catalog.json} is what its schema says, and the schema names every key that is written. */
class CatalogJsonSchemaTest {
    private static final String HOME = "https://servicecatalog.dev/v1/";
    private static final String FILE = "catalog-json.schema.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema STRICT = schema();

    static List<Path> catalogs() {
        return CatalogJsonTest.catalogs();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogs")
    void obeysItsSchema(Path folder) {
        assertThat(errors(CatalogJsonTest.json(folder))).isEmpty();
    }

    @Test
    void isASchema() {
        Schema metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(metaschema.validate(Schemas.text(FILE), InputFormat.JSON)).isEmpty();
        assertThat(Schemas.text(FILE)).contains("\"$id\": \"" + HOME + FILE + "\"");
    }

    @Test
    void refusesAFigureWithoutWhereItComesFrom() {
        String published = CatalogJsonTest.json(CatalogJsonTest.EXAMPLE);
        assertThat(errors(published.replaceFirst("\"from\": \\[\"Service/\\* spec.costs\".*?]", "\"unit\": \"EUR\"")))
                .isNotEmpty();
    }

    /** Keys stand in the order in which the schema of the kind lists them. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void keysOfEntitiesAreInTheOrderOfTheirSchema(Kind kind) {
        String file = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".schema.json";
        List<String> order = List.copyOf(JSON.readTree(Schemas.text(file))
                .at("/properties/spec/properties")
                .propertyNames());
        JsonNode published =
                JSON.readTree(CatalogJsonTest.json(Path.of("src/test/resources/dev/servicecatalog/schema/valid")));
        for (JsonNode entity : published.get("entities")) {
            if (entity.get("kind").asString().equals(kind.word())) {
                List<String> keys = List.copyOf(entity.get("spec").propertyNames());
                assertThat(keys).isSubsetOf(order).isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
            }
        }
    }

    private static List<String> errors(String json) {
        return STRICT.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .limit(10)
                .toList();
    }

    private static Schema schema() {
        Map<String, String> texts = new HashMap<>();
        Schemas.files().forEach(file -> texts.put(HOME + file, Schemas.text(file)));
        String own = Schemas.text(FILE);
        texts.put(HOME + FILE, own.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts))
                .getSchema(SchemaLocation.of(HOME + FILE));
    }
}
