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
    private static final String FINDING = "hours are missing";
    private static final String PAGE = "<html><head></head><body><main></main></body></html>";

    @Test
    void aFindingStandsOnThePageInEachLanguage() {
        Catalog catalog = catalog("compiler/languages/catalog");
        String service = catalog.services().firstKey();
        PreviewParts parts = parts("Service/" + service, catalog);
        assertThat(stands(parts, "services/" + service + ".html")).isTrue();
        assertThat(stands(parts, "de/services/" + service + ".html")).isTrue();
        assertThat(stands(parts, "desk/services/" + service + ".html")).isFalse();
        assertThat(stands(parts, "index.html")).isFalse();
    }

    @Test
    void theFindingOfAPlanIsNotOnThePageOfAServiceWithItsName() {
        Catalog catalog = catalog("output/site/ferry");
        String plan = catalog.plans().firstKey();
        PreviewParts parts = parts("Plan/" + plan, catalog);
        assertThat(stands(parts, "plan-" + plan + ".html")).isTrue();
        assertThat(stands(parts, "services/plan-" + plan + ".html")).isFalse();
    }

    /** Whether the finding is on the page with this path. */
    private static boolean stands(PreviewParts parts, String path) {
        return parts.onto(PAGE, path).contains(FINDING);
    }

    private static PreviewParts parts(String subject, Catalog catalog) {
        Diagnostic finding = Diagnostic.of(
                DiagnosticCode.error("no-hours"), SourceSpan.startOf("catalog.yaml"), FINDING, "State them.", subject);
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
