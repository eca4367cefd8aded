package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.testing.MarkdownPage;
import dev.servicecatalog.testing.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples on the pages of what the gate says: {@code ```text} is all that it says under the code of the page, in the scenario
 * that {@code <!-- scenario: name -->} names, or in the situation that {@link GateSituations} makes where no scenario can.
 */
class GateRulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final Path SCENARIOS = Path.of("src/test/resources/dev/servicecatalog/gate/scenarios");

    @TempDir
    Path folder;

    @TempDir
    Path output;

    static Collection<String> codes() {
        Collection<String> names = new TreeSet<>(KnownCodes.rulesOfTheGate());
        KnownCodes.keepsTheGateFromDeciding().stream().map(DiagnosticCode::name).forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theGateSaysSo(String code) throws IOException {
        MarkdownPage page = MarkdownPage.of(PAGES.resolve(code + ".md"));
        assertThat(page.blocks()).extracting(Block::language).contains("text");
        String scenario = page.setting("scenario", "");
        List<String> said = scenario.isEmpty()
                ? new GateSituations(folder, output).says(code)
                : inScenario(scenario, code, effect(code));
        assertThat(said).as("said by " + code).isNotEmpty();
        String block = "- " + String.join("\n- ", said) + "\n";
        page.check(example -> example.language().equals("text") ? block : example.content());
    }

    /** What a scenario expects is what the gate says there: {@code GateScenariosTest} compares the two. */
    private static List<String> inScenario(String scenario, String code, String effect) throws IOException {
        Pattern reason = Pattern.compile("(?m)^" + effect + " " + code + "(?: \\[[^]]*])?: (.*)$");
        String expected = Files.readString(SCENARIOS.resolve(scenario).resolve("expected.txt"));
        return reason.matcher(expected)
                .results()
                .map((MatchResult line) -> line.group(1) + " [" + code + "]")
                .toList();
    }

    /** The first word of the page: how the finding counts. */
    private static String effect(String code) throws IOException {
        String line = Files.readAllLines(PAGES.resolve(code + ".md")).get(1);
        return line.substring("**".length(), line.indexOf('.')).toLowerCase(Locale.ROOT);
    }
}
