package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.GateRun;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples of the change gate: {@code ```yaml some-file.yaml} stands in the small catalog of the docs before the change,
 * {@code ```yaml some-file.yaml as changed} with it, and {@code ```text decision} is what the gate says then.
 */
class GateDocsTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");
    private static final String CHANGED = " as changed";
    private static final String COMMAND =
            "mvn dev.servicecatalog:catalog-maven-plugin:gate -Dcatalog.base=main -Dcatalog.head=work";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void examplesRun() {
        MarkdownPage page = MarkdownPage.of(Path.of("../docs/ideas/change-gate.md"));
        assertThat(page.blocks()).extracting(Block::word).contains("decision");
        try (GateRepository repository = GateRepository.of(BASE, folder)) {
            repository.checkout("main");
            page.blocks().stream()
                    .filter(block -> block.word().endsWith(".yaml"))
                    .forEach(block -> repository.write("catalog/" + block.word(), block.content()));
            repository.commit("Begin with rules", "founder@northwind.example");
            repository.branch("work");
            page.blocks().stream()
                    .filter(block -> block.word().endsWith(CHANGED))
                    .forEach(
                            block -> repository.write("catalog/" + block.word().replace(CHANGED, ""), block.content()));
            repository.commit("Change", "author@northwind.example");
            page.check(block -> block.word().equals("decision") ? decide() : block.content());
        }
    }

    private String decide() {
        GateRequest request = new GateRequest(
                folder,
                "main",
                "work",
                new CatalogLocation(folder, Optional.empty(), Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                Optional.empty(),
                EvidenceFiles.NONE,
                ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
        return ChangeGate.run(request, new GateRun(output, GateMode.ENFORCE, true, Optional.empty(), COMMAND))
                .text();
    }
}
