package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.Emergency;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.GateRun;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the gate says about changes of the example company: each folder holds a patch of its catalog, {@code context.yaml} with what else is
 * known, and the text that is expected. The page shows all three.
 */
class ExampleScenariosTest {
    private static final Path CATALOG = Path.of("../example-catalog/catalog");
    private static final Path SCENARIOS = Path.of("../example-catalog/scenarios");
    private static final Path PAGE = Path.of("../docs/gate-scenarios.md");
    private static final Map<String, String> FILES =
            Map.of("diff", "change.patch", "yaml", "context.yaml", "text", "expected.txt");
    private static final String COMMAND =
            "mvn dev.servicecatalog:catalog-maven-plugin:gate -Dcatalog.base=main -Dcatalog.head=change";

    @TempDir
    Path scratch;

    @Test
    void pageTellsWhatTheGateSays() {
        List<String> names = names();
        for (String name : names) {
            Golden.check(SCENARIOS.resolve(name).resolve("expected.txt"), decide(SCENARIOS.resolve(name)));
        }
        MarkdownPage page = MarkdownPage.of(PAGE);
        for (String language : FILES.keySet()) {
            assertThat(page.blocks())
                    .filteredOn(block -> block.language().equals(language))
                    .extracting(Block::word)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        page.check(block -> read(SCENARIOS.resolve(block.word()).resolve(FILES.get(block.language()))));
    }

    private static List<String> names() {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String decide(Path scenario) {
        Path folder = scratch.resolve(scenario.getFileName());
        Map<String, Object> context =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read(scenario.resolve("context.yaml")));
        assertThat(context.keySet()).isSubsetOf("now", "author", "approvals", "emergency");
        try (GateRepository repository = GateRepository.of(CATALOG, folder)) {
            String base = repository.id("main");
            apply(scenario.resolve("change.patch"), repository);
            String head = repository.commit("Change", (String) context.get("author"));
            GateRun run = new GateRun(folder.resolve(".git/out"), GateMode.ENFORCE, true, Optional.empty(), COMMAND);
            return withoutIds(ChangeGate.run(request(repository, context), run).text(), base, head);
        }
    }

    private static void apply(Path patch, GateRepository repository) {
        try (InputStream changes = Files.newInputStream(patch)) {
            repository.git().apply().setPatch(changes).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(patch.toString(), e);
        }
    }

    private static GateRequest request(GateRepository repository, Map<String, Object> context) {
        List<String> approvals = ((List<?>) context.getOrDefault("approvals", List.of()))
                .stream().map(String.class::cast).toList();
        Path review = repository.reviewedBy(approvals.toArray(String[]::new));
        Optional<Emergency> emergency = Optional.ofNullable((String) context.get("emergency"))
                .map(Optional::of)
                .map(Emergency::new);
        return new GateRequest(
                repository.folder(),
                "main",
                "change",
                new CatalogLocation(repository.folder(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Instant.parse((String) context.get("now")),
                Optional.empty(),
                EvidenceFiles.NONE,
                new ApprovalFiles(
                        Optional.of(review), Optional.of("northwind/catalog"), Optional.of("main"), List.of()),
                emergency,
                Optional.empty());
    }

    /** Every edit of the example gives other commits; they are nobody's concern here. */
    private static String withoutIds(String text, String base, String head) {
        assertThat(text).contains(base.substring(0, 7), head.substring(0, 7));
        return text.replace(base.substring(0, 7), "…").replace(head.substring(0, 7), "…");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
