package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a {@code catalog.json} that somebody else published, and what is said where it is none. */
class PublishedCatalogTest {
    private static final String START = "{\"schema\": \"servicecatalog.dev/catalog/v1\", \"entities\": [";
    private static final String PARTY = """
            {"apiVersion": "servicecatalog.dev/v1", "kind": "Party", "metadata": {"name": "desk", "title": "Desk"},
             "spec": {"type": "team", "lead": "Head of desk"}}""";

    @Test
    void figuresAndUnknownKeysArePassedOver() {
        LoadedCatalog loaded = load(START + PARTY + "], \"figures\": {\"later\": [1, {\"deep\": []}]}, \"new\": null}");
        assertThat(loaded.catalog().parties()).containsOnlyKeys("desk");
        assertThat(loaded.findings()).isEmpty();
    }

    @Test
    void whatIsWrongInAnEntityIsFoundAtItsPlace() {
        LoadedCatalog loaded = load(START + "\n" + PARTY.replace("team", "squad") + "]}");
        assertThat(loaded.findings()).anySatisfy(finding -> {
            assertThat(finding.message()).contains("squad");
            assertThat(finding.place().file()).isEqualTo("catalog.json");
            assertThat(finding.place().line()).isEqualTo(3);
        });
    }

    @Test
    void manyEntitiesAreNoProblem() {
        StringBuilder many = new StringBuilder(START);
        for (int i = 0; i < 60_000; i++) {
            many.append(i == 0 ? "" : ",\n").append(PARTY.replace("\"desk\"", "\"desk-" + i + "\""));
        }
        assertThat(load(many + "]}").catalog().parties()).hasSize(60_000);
    }

    @Test
    void otherTextIsRefusedWithAPlace() {
        assertThat(codes(load(""))).containsExactly("not-a-catalog-document");
        assertThat(codes(load("[]"))).containsExactly("not-a-catalog-document");
        assertThat(codes(load("{\"entities\": []}"))).containsExactly("not-a-catalog-document");
        assertThat(codes(load("{\"schema\": \"servicecatalog.dev/catalog/v2\", \"entities\": []}")))
                .containsExactly("not-a-catalog-document");
        assertThat(codes(load("<html><title>404</title></html>"))).containsExactly("yaml-not-understood");
        assertThat(codes(load(START + PARTY))).containsExactly("yaml-not-understood");
        assertThat(codes(load(START + PARTY + "]} and more"))).containsExactly("yaml-not-understood");
        assertThat(codes(load(START + "[".repeat(100_000)))).containsExactly("yaml-not-understood");
        assertThat(codes(load(START + "{\"kind\": \"Party\", \"kind\": \"Goal\"}]}")))
                .containsExactly("yaml-not-understood");
    }

    @Test
    void nothingIsTakenFromTextThatIsRefused() {
        LoadedCatalog cut = load(START + PARTY);
        assertThat(cut.catalog().parties()).isEmpty();
        assertThat(cut.findings().get(0).remedy()).contains("catalog:site");
    }

    private static LoadedCatalog load(String text) {
        return CatalogLoader.loadPublished(new SourceFile("catalog.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> codes(LoadedCatalog loaded) {
        return loaded.findings().stream().map(finding -> finding.code().name()).toList();
    }
}
