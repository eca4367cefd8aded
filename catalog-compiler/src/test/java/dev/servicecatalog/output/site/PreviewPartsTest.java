package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Catalog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding stands on the page of what it is about, in each language, and on no other. */
class PreviewPartsTest {
    private static final String PAGE = "<html><head></head><body><main></main></body></html>";

    @Test
    void aFindingStandsOnThePageInEachLanguage() {
        Catalog catalog = catalog("compiler/languages/catalog");
        String service = catalog.services().firstKey();
        PreviewParts parts = parts("Service/" + service, catalog);
        assertThat(parts.onto(PAGE, "services/" + service + ".html")).contains("hours are missing");
        assertThat(parts.onto(PAGE, "de/services/" + service + ".html")).contains("hours are missing");
        assertThat(parts.onto(PAGE, "desk/services/" + service + ".html")).doesNotContain("hours are missing");
        assertThat(parts.onto(PAGE, "index.html")).doesNotContain("hours are missing");
    }

    @Test
    void theFindingOfAPlanIsNotOnThePageOfAServiceWithItsName() {
        Catalog catalog = catalog("output/site/ferry");
        String plan = catalog.plans().firstKey();
        PreviewParts parts = parts("Plan/" + plan, catalog);
        assertThat(parts.onto(PAGE, "plan-" + plan + ".html")).contains("hours are missing");
        assertThat(parts.onto(PAGE, "services/plan-" + plan + ".html")).doesNotContain("hours are missing");
    }

    private static PreviewParts parts(String subject, Catalog catalog) {
        Diagnostic finding = Diagnostic.of(
                DiagnosticCode.error("no-hours"),
                SourceSpan.startOf("catalog.yaml"),
                "hours are missing",
                "State them.",
                subject);
        return PreviewParts.of(new PreviewNews("run-1", false, List.of(finding), Duration.ZERO), List.of(catalog));
    }

    private static Catalog catalog(String fixture) {
        return CatalogCompiler.compile(
                        CatalogLocation.of(
                                Path.of("src/test/resources/dev/servicecatalog").resolve(fixture)),
                        Reckoning.on(LocalDate.of(2026, 11, 23)))
                .catalog();
    }
}
