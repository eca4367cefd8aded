package dev.servicecatalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.testing.Golden;
import dev.servicecatalog.testing.MarkdownPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ties together the four places of a rule: class, code, page and fixture. */
class RulesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final Path FIXTURES = Path.of("src/test/resources/dev/servicecatalog/rules");

    static List<String> codes() {
        return StandardRules.all().stream().map(rule -> rule.code().name()).toList();
    }

    @Test
    void codesAreUnique() {
        assertThat(codes()).doesNotHaveDuplicates();
    }

    @Test
    void classIsNamedLikeItsCode() {
        assertThat(StandardRules.all())
                .allSatisfy(rule ->
                        assertThat(kebab(rule)).isEqualTo(rule.code().name().replace("-", "")));
    }

    /** The code of a rule, the words of its class and the name of its page and fixture are one. */
    private static String kebab(Rule rule) {
        return rule.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void thereIsNoFixtureWithoutRule() throws java.io.IOException {
        try (var folders = Files.list(FIXTURES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(codes());
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void fixtureShowsTheFinding(String code) {
        Path fixture = FIXTURES.resolve(code);
        String today = Arrays.asList(fixture.toFile().list()).contains("today.txt")
                ? read(fixture.resolve("today.txt")).strip()
                : "2026-03-02";
        Compilation compiled = CatalogCompiler.compile(
                CatalogLocation.of(fixture.resolve("catalog")), Reckoning.on(LocalDate.parse(today)));
        assertThat(compiled.findings())
                .anySatisfy(finding -> assertThat(finding.code().name()).isEqualTo(code));
        Golden.check(fixture.resolve("expected.txt"), compiled.report());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageExplainsTheRule(String code) {
        Path file = PAGES.resolve(code + ".md");
        assertThat(file).exists();
        String text = read(file);
        assertThat(text).startsWith("# " + code + "\n");
        List<String> headings =
                text.lines().filter(line -> line.startsWith("## ")).collect(Collectors.toList());
        assertThat(headings)
                .containsExactly("## Why it matters", "## What breaks it", "## What mends it", "## How to waive it");
        assertThat(MarkdownPage.of(file).blocks())
                .as("the output shows the finding")
                .anySatisfy(block -> assertThat(block.content()).contains("[" + code + "]"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
