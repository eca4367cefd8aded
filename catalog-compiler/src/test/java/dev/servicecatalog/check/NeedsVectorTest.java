package dev.servicecatalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.testing.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NeedsVectorTest {
    @TempDir
    Path catalog;

    @Test
    void theVectorOfARetiredNeedComesOut() throws IOException {
        JsonNode vector = Vectors.vector("CR-04");
        JsonNode service = vector.get("input").get("service");
        JsonNode other = vector.get("input").get("other");
        Files.writeString(catalog.resolve("other.yaml"), service(other, ""));
        String need = service.get("needs").get(0).asString();
        Files.writeString(catalog.resolve("service.yaml"), service(service, "  needs: [{service: " + need + "}]\n"));
        String code = vector.get("expected").get("finding").asString().toLowerCase(Locale.ROOT);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.subject())
                    .isEqualTo("Service/" + service.get("name").asString());
        });
    }

    private List<Diagnostic> findings() {
        return CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(LocalDate.parse("2026-03-02")))
                .findings()
                .stream()
                .filter(finding -> finding.code().name().startsWith("needs-"))
                .toList();
    }

    private static String service(JsonNode service, String more) {
        return """
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: %s}
                spec:
                  status: %s
                """.formatted(
                        service.get("name").asString(), service.get("status").asString())
                + more;
    }
}
