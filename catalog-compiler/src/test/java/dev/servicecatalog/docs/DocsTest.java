package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.output.api.CatalogJson;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the docs. {@code ```yaml some-file.yaml} puts a file into a small catalog (the one in {@code docs/base}); {@code ```text findings}
 * is what the compiler says then, and {@code ```json /figures/totals} that part of its catalog.json; after the last file of a page it has nothing to say. {@code <!-- today: 2026-05-15 -->} sets the date.
 */
class DocsTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path catalog;

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("../docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md"), Path.of("../catalog-schema/README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .filter(Files::exists)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void examplesRun(Path file) throws IOException {
        copyBase();
        MarkdownPage page = MarkdownPage.of(file);
        LocalDate today = LocalDate.parse(page.setting("today", "2026-03-02"));
        page.check(block -> run(block, today));
        assertThat(compile(today).report()).as("after its last example").isEmpty();
    }

    private String run(Block block, LocalDate today) {
        if (block.language().equals("yaml") && !block.word().isEmpty()) {
            write(block.word(), block.content());
        }
        if (block.language().equals("text") && block.word().equals("findings")) {
            return compile(today).report().stripTrailing() + "\n";
        }
        if (block.language().equals("json") && block.word().startsWith("/")) {
            return excerpt(block.word(), compile(today)) + "\n";
        }
        return block.content();
    }

    private static String excerpt(String pointer, Compilation compiled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CatalogJson(
                            compiled.insights(),
                            compiled.asOf(),
                            Optional.empty(),
                            compiled.complete(),
                            compiled.findings(),
                            Optional.empty())
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode part = JSON.readTree(out.toByteArray()).at(pointer);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(part).replace("\r\n", "\n");
    }

    private Compilation compile(LocalDate today) {
        return CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(today));
    }

    private void write(String name, String content) {
        try {
            Path file = catalog.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyBase() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName().toString()));
            }
        }
    }
}
