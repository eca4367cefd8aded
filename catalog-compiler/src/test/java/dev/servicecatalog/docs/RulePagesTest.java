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
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page in one shape, and {@code docs/rules/README.md} lists them all. {@code DocsTest} runs their examples. */
class RulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final List<String> HEADINGS =
            List.of("## Why it matters", "## What breaks it", "## What mends it", "## How to waive it");
    private static final List<String> EFFECTS = List.of("Error", "Reject", "Hold", "Review", "Note");
    private static final Pattern SECOND_LINE =
            Pattern.compile("\\*\\*(Error|Warning|Info|Reject|Hold|Review|Note)\\.\\*\\* (.+)");

    static Collection<DiagnosticCode> codes() {
        SortedMap<String, DiagnosticCode> byName = new TreeMap<>();
        KnownCodes.foundWhileReading().forEach(code -> byName.put(code.name(), code));
        StandardRules.all().stream().map(Rule::code).forEach(code -> byName.put(code.name(), code));
        return byName.values();
    }

    static Collection<String> gateCodes() {
        SortedSet<String> names = new TreeSet<>(KnownCodes.rulesOfTheGate());
        KnownCodes.keepsTheGateFromDeciding().forEach(code -> names.add(code.name()));
        return names;
    }

    static List<DiagnosticCode> ledgerCodes() {
        return KnownCodes.foundInLedgers();
    }

    /** Nobody accepts for others what is wrong with a record. */
    @ParameterizedTest
    @MethodSource("ledgerCodes")
    void pageExplainsWhatTheLedgerShows(DiagnosticCode code) {
        Path file = page(code.name());
        assertThat(file).exists();
        assertThat(lines(file)).startsWith("# " + code.name());
        assertThat(lines(file).stream().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
        assertThat(sentence(file).group(1))
                .isEqualToIgnoringCase(code.severity().word());
        String text = String.join("\n", lines(file));
        assertThat(text).containsPattern("\n- [^\n]+ \\[" + code.name() + "]\n");
        assertThat(text.substring(text.indexOf("## How to waive it"))).contains("No waiver silences it");
    }

    /** What the gate says has an effect on the decision instead of a severity. */
    @ParameterizedTest
    @MethodSource("gateCodes")
    void pageExplainsWhatTheGateSays(String code) {
        Path file = page(code);
        assertThat(file).exists();
        assertThat(lines(file)).startsWith("# " + code).containsAll(HEADINGS);
        assertThat(EFFECTS).contains(sentence(file).group(1));
        boolean keepsFromDeciding = !KnownCodes.rulesOfTheGate().contains(code);
        assertThat(sentence(file).group(1).equals("Error")).isEqualTo(keepsFromDeciding);
        String text = String.join("\n", lines(file));
        assertThat(text).containsPattern("\n- [^\n]+ \\[" + code + "]\n");
        String waiving = text.substring(text.indexOf("## How to waive it"));
        assertThat(waiving.contains("`rule: " + code + "`")).isEqualTo(KnownCodes.isWaivedByTheGate(code));
        assertThat(waiving.contains("No waiver silences it")).isEqualTo(!KnownCodes.isWaivedByTheGate(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageExplainsTheCode(DiagnosticCode code) {
        Path file = page(code.name());
        assertThat(file).exists();
        assertThat(lines(file)).startsWith("# " + code.name());
        assertThat(lines(file).stream().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
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
                    .containsExactlyInAnyOrderElementsOf(Stream.of(
                                    codes().stream().map(DiagnosticCode::name),
                                    ledgerCodes().stream().map(DiagnosticCode::name),
                                    gateCodes().stream())
                            .flatMap(names -> names)
                            .map(code -> code + ".md")
                            .toList());
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
                            sentence(page(code.name())).group(2)));
        }
        index.append("""

                ## What the change gate says
                The [change gate](../ideas/change-gate.md) decides whether a change may go, and names its reasons by these codes and by the ids of the rules that a
                policy states. A reason rejects the change, holds it for a while, or asks for somebody's eyes (review); a note is only
                told. An error keeps the gate from deciding, and what is not decided does not go. Errors that a change brings into the
                catalog reject it under the codes above.

                | code | effect | what it says |
                |---|---|---|
                """);
        for (String code : gateCodes()) {
            Matcher sentence = sentence(page(code));
            index.append("| [%s](%s.md) | %s | %s |\n"
                    .formatted(code, code, sentence.group(1).toLowerCase(Locale.ROOT), sentence.group(2)));
        }
        index.append("""

                ## What the ledger shows
                The [ledger](../ideas/ledger.md) keeps every decision. These findings say that it, or one record in it, is not what it should be.

                | code | severity | what it says |
                |---|---|---|
                """);
        for (DiagnosticCode code : ledgerCodes()) {
            index.append("| [%s](%s.md) | %s | %s |\n"
                    .formatted(
                            code.name(),
                            code.name(),
                            code.severity().word(),
                            sentence(page(code.name())).group(2)));
        }
        Golden.check(PAGES.resolve("README.md"), index.toString());
    }

    private static Path page(String code) {
        return PAGES.resolve(code + ".md");
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
