package dev.servicecatalog.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.BaselineRequest;
import dev.servicecatalog.compiler.CalendarRequest;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeCalendar;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PolicyTest;
import dev.servicecatalog.compiler.PolicyTestRequest;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.compiler.ValidateRequest;
import dev.servicecatalog.output.api.CatalogJson;
import dev.servicecatalog.output.report.CompletenessJson;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * is what the compiler says then; after the last file of a page it has nothing to say. {@code ```text baseline.txt} writes the baseline and
 * shows it, {@code ```text validate} is what catalog:validate says, {@code ```text policy-test} what catalog:policy-test says,
 * {@code ```text calendar} what catalog:calendar says at nine o'clock; {@code ```ics some-file.ics} puts a calendar into the catalog,
 * {@code ```json completeness} the report of that name, {@code ```json /figures/totals} that part of its catalog.json.
 * {@code <!-- today: 2026-05-15 -->} sets the date, {@code <!-- without: catalog.yaml -->} leaves files of the small catalog out.
 * {@code ```yaml some-file.yaml 30000 times} repeats what stands there, {@code ```yaml some-file.yaml in UTF-16} writes it in that
 * encoding, and {@code ```link some-file.yaml} is a link to the path that stands there; {@code ```rename some-file.yaml}
 * gives it the name that stands there. {@code ```file baseline.txt} puts what is no YAML there. {@code GateDocsTest} runs what stands
 * {@code as changed}.
 */
class DocsTest {
    private static final Pattern FILE =
            Pattern.compile("(?<name>\\S+)(?: (?<times>\\d+) times| in (?<encoding>\\S+)| as changed)?");
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path catalog;

    @TempDir
    Path output;

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
        MarkdownPage page = MarkdownPage.of(file);
        copyBase(List.of(page.setting("without", "").split(", ")));
        LocalDate today = LocalDate.parse(page.setting("today", "2026-03-02"));
        page.check(block -> run(block, today));
        assertThat(compile(today).report()).as("after its last example").isEmpty();
    }

    private String run(Block block, LocalDate today) {
        if (Set.of("yaml", "file", "ics").contains(block.language())
                && !block.word().isEmpty()) {
            write(block.word(), block.content());
        }
        if (block.language().equals("link")) {
            link(block.word(), block.content().strip());
        }
        if (block.language().equals("json") && block.word().startsWith("/")) {
            return excerpt(block.word(), compile(today)) + "\n";
        }
        if (block.language().equals("rename")) {
            rename(block.word(), block.content().strip());
        }
        return switch (block.language() + " " + block.word()) {
            case "text findings" -> compile(today).report().stripTrailing() + "\n";
            case "text baseline.txt" -> baseline(today);
            case "text validate" -> validate(today);
            case "text policy-test" -> policyTest(today);
            case "text calendar" -> calendar(today);
            case "json completeness" ->
                CompletenessJson.render(compile(today).insights().completeness());
            default -> block.content();
        };
    }

    private String baseline(LocalDate today) {
        CatalogCompiler.baseline(new BaselineRequest(
                CatalogLocation.of(catalog), Reckoning.on(today), output, FailOn.ERROR, false, sentence -> {}));
        try {
            return Files.readString(catalog.resolve("baseline.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String validate(LocalDate today) {
        Outcome outcome = CatalogCompiler.validate(new ValidateRequest(
                CatalogLocation.of(catalog), Reckoning.on(today), output, FailOn.ERROR, sentence -> {}));
        return outcome.report() + outcome.summary() + "\n";
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

    private String policyTest(LocalDate today) {
        return PolicyTest.run(new PolicyTestRequest(
                        CatalogLocation.of(catalog),
                        Optional.empty(),
                        Optional.empty(),
                        Reckoning.on(today),
                        FailOn.ERROR))
                .report();
    }

    private String calendar(LocalDate today) {
        return ChangeCalendar.tell(new CalendarRequest(
                        CatalogLocation.of(catalog),
                        Optional.empty(),
                        Optional.empty(),
                        today.atTime(9, 0).toInstant(ZoneOffset.UTC),
                        output))
                .report();
    }

    private Compilation compile(LocalDate today) {
        return CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(today));
    }

    private void write(String word, String content) {
        Matcher told = FILE.matcher(word);
        assertThat(told.matches()).as(word).isTrue();
        int times = told.group("times") == null ? 1 : Integer.parseInt(told.group("times"));
        Charset encoding = told.group("encoding") == null ? UTF_8 : Charset.forName(told.group("encoding"));
        try {
            Path file = catalog.resolve(told.group("name"));
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.writeString(file, content.repeat(times), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name, String target) {
        try {
            Files.createSymbolicLink(catalog.resolve(name), Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rename(String name, String other) {
        try {
            Files.move(catalog.resolve(name), catalog.resolve(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyBase(List<String> without) throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!without.contains(name)) {
                    Files.copy(file, catalog.resolve(name));
                }
            }
        }
    }
}
