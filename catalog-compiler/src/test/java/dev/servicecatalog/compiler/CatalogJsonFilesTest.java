package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the two goals put {@code catalog.json}. */
class CatalogJsonFilesTest {
    private static final CatalogLocation CATALOG =
            CatalogLocation.of(Path.of("src/test/resources/dev/servicecatalog/docs/base"));
    private static final Reckoning TODAY = Reckoning.on(LocalDate.parse("2026-03-02"));

    @TempDir
    Path output;

    @Test
    void siteCarriesTheSameAsTheReports() throws IOException {
        CatalogCompiler.validate(new ValidateRequest(CATALOG, TODAY, output, FailOn.NEVER, sentence -> {}));
        Sites.publish(CATALOG, output, TODAY);
        assertThat(output.resolve("site/catalog.json"))
                .hasSameBinaryContentAs(output.resolve("reports/catalog.json"))
                .content()
                .startsWith("{\n  \"schema\": \"servicecatalog.dev/catalog/v1\",\n")
                .contains("\"complete\": true");
        assertThat(output.resolve("site/schema/v1/catalog-json.schema.json")).exists();
        try (Stream<Path> reports = Files.list(output.resolve("reports"))) {
            assertThat(reports.map(report -> report.getFileName().toString()))
                    .containsExactlyInAnyOrder("catalog.json", "completeness.json", "findings.json");
        }
    }

    /** The version stands in the manifest of the jar. */
    @Test
    void fromClassesTheVersionIsLeftOut() throws IOException {
        CatalogCompiler.validate(new ValidateRequest(CATALOG, TODAY, output, FailOn.NEVER, sentence -> {}));
        assertThat(output.resolve("reports/catalog.json"))
                .content()
                .contains("\"generator\": {\n    \"name\": \"Service Catalog as Code\"\n  },\n");
    }

    @Test
    void aCatalogThatCouldNotBeReadWhollySaysSo() throws IOException {
        Path broken = Path.of("src/test/resources/dev/servicecatalog/compiler/findings/missing-keys/catalog");
        CatalogCompiler.validate(
                new ValidateRequest(CatalogLocation.of(broken), TODAY, output, FailOn.NEVER, sentence -> {}));
        assertThat(output.resolve("reports/catalog.json")).content().contains("\"complete\": false");
    }
}
