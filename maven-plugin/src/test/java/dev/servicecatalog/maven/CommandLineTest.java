package dev.servicecatalog.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.compiler.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void unknownOptionsAreRefused() {
        assertThatThrownBy(() -> options("catalog.skip", "true"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith("catalog.skip is no option of gate. Use one of catalog.announced,");
    }

    @Test
    void optionsOfAnotherGoalAreRefusedUnlessItRunsToo() {
        Properties properties = new Properties();
        properties.setProperty("catalog.base", "main");
        assertThatThrownBy(() -> of(properties, "verify"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith(
                        "catalog.base is no option of verify. Use one of catalog.approvals.repository,");
        assertThat(of(properties, "gate", "verify").text(GateOption.BASE)).contains("main");
    }

    /** What a goal asks for is listed as its own, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"gate", "verify", "audit", "backtest", "outcome", "diff"})
    void everyGoalHasTheOptionsThatItReads(String goal) throws IOException {
        String mojo = goal.substring(0, 1).toUpperCase(Locale.ROOT) + goal.substring(1) + "Mojo";
        Set<String> read = properties(mojo, "GateOption\\.([A-Z_]+)").stream()
                .map(name -> GateOption.valueOf(name).property())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!properties(mojo, "LedgerOption\\.(of)\\(").isEmpty()) {
            read.addAll(List.of("catalog.ledger", "catalog.ledgerRequired", "catalog.signingKey"));
        }
        if (!properties(mojo, "LedgerOption\\.(asked)\\(").isEmpty()) {
            read.addAll(List.of("catalog.ledger", "catalog.ledger.keys", "catalog.ledger.known"));
            read.add("catalog.approvals.repository");
        }
        assertThat(GateOption.of(Set.of(goal))).containsExactlyElementsOf(read);
    }

    @Test
    void aMisspeltMomentIsRefused() {
        assertThatThrownBy(() -> options("catalog.now", "yesterday").instant(GateOption.NOW))
                .hasMessage(
                        "catalog.now cannot be \"yesterday\". Write day, time and offset like 2026-11-22T09:00:00Z or 2026-11-22T10:00+01:00.");
        assertThatThrownBy(() -> options("catalog.emergency", "yes").isSet(GateOption.EMERGENCY))
                .hasMessageContaining("Use true or false.");
    }

    @Test
    void theCommandCanBePastedAndTellsNoSecrets() {
        assertThat(options("catalog.base", "a'; rm -rf ~", "catalog.location", "https://me:token@git.example/c.git")
                        .repeat("g:a:1:gate"))
                .isEqualTo(
                        "mvn g:a:1:gate -D'catalog.base=a'\\''; rm -rf ~' -Dcatalog.location=https://git.example/c.git");
    }

    @Test
    void thePageOfOptionsHasAllOfThem() throws IOException {
        Pattern option = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
        Set<String> told = new TreeSet<>();
        Matcher row = option.matcher(Files.readString(Path.of("../docs/gate-options.md")));
        while (row.find()) {
            told.addAll(List.of(row.group(1).replace("`", "").split(", ")));
        }
        assertThat(told).containsExactlyElementsOf(GateOption.properties());
    }

    /** A remedy names only options that there are. */
    @Test
    void remediesOfTheGateNameItsOptions() throws IOException {
        Pattern option = Pattern.compile("-D(catalog\\.[A-Za-z.]*[A-Za-z])");
        Set<String> named = new TreeSet<>();
        for (String name : List.of("gate", "evidence", "output/decision")) {
            try (Stream<Path> files =
                    Files.walk(Path.of("../catalog-compiler/src/main/java/dev/servicecatalog", name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = option.matcher(Files.readString(file));
                    while (found.find()) {
                        named.add(found.group(1));
                    }
                }
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(GateOption.properties());
    }

    /** What is the same has one name in both; what only one of them has is listed here. */
    @Test
    void explainTakesWhatTheGateTakes() throws IOException {
        Set<String> ofTheGate = properties("GateMojo", "GateOption\\.([A-Z_]+)").stream()
                .map(name -> GateOption.valueOf(name).property())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofExplain = properties("ExplainMojo", "property = \"([^\"]+)\"");
        Set<String> common = properties("CatalogMojo", "property = \"([^\"]+)\"");
        assertThat(ofExplain.stream().filter(name -> !name.startsWith("catalog.explain.")))
                .isSubsetOf(ofTheGate);
        ofTheGate.removeAll(ofExplain);
        ofTheGate.removeAll(common);
        assertThat(ofTheGate).containsExactly("catalog.gate.mode");
    }

    private static Set<String> properties(String goal, String pattern) throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/servicecatalog/maven", goal + ".java"));
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandLine of(Properties properties, String... goals) {
        return CommandLine.of(properties, Path.of("."), new TreeSet<>(List.of(goals)));
    }

    private static CommandLine options(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return of(properties, "gate");
    }
}
