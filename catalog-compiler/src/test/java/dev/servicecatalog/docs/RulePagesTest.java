package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.testing.Golden;
import dev.servicecatalog.testing.MarkdownPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page in one shape, and {@code docs/rules/README.md} lists them all. {@code DocsTest} runs their examples. */
class RulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final Pattern SECOND_LINE = Pattern.compile("\\*\\*(Error|Warning|Info)\\.\\*\\* (.+)");

    static Collection<DiagnosticCode> codes() {
        SortedMap<String, DiagnosticCode> byName = new TreeMap<>();
        KnownCodes.foundWhileReading().forEach(code -> byName.put(code.name(), code));
        StandardRules.all().stream().map(Rule::code).forEach(code -> byName.put(code.name(), code));
        return byName.values();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageExplainsTheCode(DiagnosticCode code) {
        Path file = page(code);
        assertThat(file).exists();
        assertThat(lines(file)).startsWith("# " + code.name());
        assertThat(lines(file).stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## Why it matters", "## What breaks it", "## What mends it", "## How to waive it");
        Pattern finding = Pattern.compile(": " + code.severity().word() + ": .* \\[" + code.name() + "]\n");
        assertThat(MarkdownPage.of(file).blocks())
                .as("the output shows the finding at its default severity")
                .anySatisfy(block -> assertThat(block.content()).containsPattern(finding));
        assertThat(sentence(file).group(1))
                .isEqualToIgnoringCase(code.severity().word());
    }

    @Test
    void thereIsNoPageWithoutCode() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            codes().stream().map(code -> code.name() + ".md").toList());
        }
    }

    @Test
    void indexListsEveryCode() {
        StringBuilder index = new StringBuilder("""
                # Findings
                What the compiler can say about a catalog. The word in brackets behind a finding is its code; its page says why it matters, what
                breaks it, what mends it and how to waive it. Write the code under `severities` of the catalog to take the finding more or less
                seriously, or into a [waiver](../ideas/waivers.md) to accept it for one subject. Some findings are graver or milder than the
                table says in cases that their sentence names.

                | code | default severity | what it says |
                |---|---|---|
                """);
        for (DiagnosticCode code : codes()) {
            index.append("| [%s](%s.md) | %s | %s |\n"
                    .formatted(
                            code.name(),
                            code.name(),
                            code.severity().word(),
                            sentence(page(code)).group(2)));
        }
        Golden.check(PAGES.resolve("README.md"), index.toString());
    }

    private static Path page(DiagnosticCode code) {
        return PAGES.resolve(code.name() + ".md");
    }

    /** The line below the heading: severity and one sentence. */
    private static Matcher sentence(Path page) {
        Matcher line = SECOND_LINE.matcher(lines(page).get(1));
        assertThat(line.matches()).as(page + " begins with its severity").isTrue();
        return line;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
