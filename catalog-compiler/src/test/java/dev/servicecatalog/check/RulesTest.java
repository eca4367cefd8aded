package dev.servicecatalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ties together three places of a rule: class, code and fixture; {@code RulePagesTest} adds the page. */
class RulesTest {
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
