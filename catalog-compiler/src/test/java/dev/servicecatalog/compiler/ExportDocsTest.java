package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what {@code docs/exports.md} shows and runs its commands: {@code ```csv site/prices.csv} is that file of the site,
 * {@code ```json site/some.json /pointer} that part of it, {@code ```text api} what the commands in {@code ```sh api} print.
 */
class ExportDocsTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private final MarkdownPage page = MarkdownPage.of(Path.of("../docs/exports.md"));

    @Test
    void filesAreAsThePageShowsThem() throws IOException {
        publishPage();
        assertThat(page.blocks()).extracting(Block::word).contains("site/prices.csv", "site/api/v1/index.json");
        page.check(block -> block.word().startsWith("site/") ? shown(block.word()) : block.content());
    }

    @Test
    void theApiIsReadByTheCommandsOfThePage() throws IOException {
        Tools.need(Tools.runs("jq"), "there is no jq, so that nobody runs the commands of docs/exports.md");
        publishPage();
        Path log = output.resolve("log");
        assertThat(Tools.run(log, commands("api"))).isZero();
        String printed = Files.readString(log);
        page.check(block -> block.word().equals("api") && block.language().equals("text") ? printed : block.content());
    }

    @Test
    void auditorsCheckTheEvidenceByTheCommandsOfThePage() throws IOException {
        Tools.need(
                Tools.runs("sha256sum") && Files.isExecutable(Path.of("/usr/bin/unzip")),
                "there is no unzip or sha256sum, so that nobody runs the commands of docs/exports.md");
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
        }
        publish(
                new CatalogLocation(folder, Optional.of(Path.of("catalog")), Optional.of("main")),
                Optional.of("local"));
        Path log = output.resolve("log");
        assertThat(Tools.run(log, commands("evidence"))).isZero();
        assertThat(Files.readAllLines(log))
                .hasSizeGreaterThan(10)
                .contains("catalog.json: OK")
                .allMatch(line -> line.endsWith(": OK"));
    }

    private List<String> commands(String word) {
        String all = page.blocks().stream()
                .filter(block -> block.language().equals("sh") && block.word().equals(word))
                .map(Block::content)
                .findFirst()
                .orElseThrow();
        return List.of("sh", "-ec", "cd '" + output.resolve("site") + "'\n" + all);
    }

    private String shown(String word) {
        String[] told = word.split(" ");
        try {
            String text = Files.readString(output.resolve(told[0]))
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n");
            if (told.length == 1) {
                return text.replaceAll("[0-9a-f]{64}", "...");
            }
            JsonNode part = JSON.readTree(text).at(told[1]);
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(part)
                            .replace("\r\n", "\n") + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publishPage() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        for (Block block : page.blocks()) {
            if (block.language().equals("yaml")) {
                Files.writeString(folder.resolve(block.word()), block.content());
            }
        }
        publish(CatalogLocation.of(folder), Optional.empty());
    }

    private void publish(CatalogLocation location, Optional<String> ledger) {
        CatalogCompiler.publish(new PublishRequest(
                location,
                new Reckoning(Optional.of(LocalDate.of(2026, 3, 20)), Instant.parse("2026-03-20T12:00:00Z")),
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                ledger,
                false));
    }
}
