package dev.servicecatalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the list of codes with what the sources and the schemas say, and finds for each a catalog that shows it. */
class KnownCodesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/servicecatalog");
    private static final Path SCHEMAS = Path.of("../catalog-schema/src/main/resources");
    private static final Pattern STATED =
            Pattern.compile("DiagnosticCode\\.(error|warning|info)\\(\\s*\"([^\"]+)\"\\)");
    private static final Pattern MADE =
            Pattern.compile("DiagnosticCode\\.(error|warning|info)\\(|new DiagnosticCode\\(");
    private static final Pattern IN_SCHEMA = Pattern.compile("\"(?:x-)?code\": \"([^\"]+)\"");

    private static final Pattern GATE_RULE =
            Pattern.compile("(?:RULE = |Reason\\.(?:of|note)\\(\\s*|\\breason\\(\\s*)\"([a-z]+(?:-[a-z]+)*)\"");

    /**
     * Two mebibytes need no place in the repository, and paths that collide could not be checked out everywhere; {@code FindingsTest} and
     * the pages of the codes make such files.
     */
    private static final Set<String> WITHOUT_FOLDER = Set.of("file-too-large", "paths-collide");

    static List<String> withFolder() {
        return KnownCodes.foundWhileReading().stream()
                .map(DiagnosticCode::name)
                .filter(code -> !WITHOUT_FOLDER.contains(code))
                .toList();
    }

    @Test
    void everyCodeOfTheSourcesAndSchemasIsListed() {
        Set<DiagnosticCode> found = new TreeSet<>(Comparator.comparing(DiagnosticCode::name));
        for (Path file : files(SOURCES, ".java")) {
            if (!file.startsWith(SOURCES.resolve("check/rules")) && !file.endsWith("check/KnownCodes.java")) {
                found.addAll(stated(read(file)));
            }
        }
        for (Path file : files(SCHEMAS, ".json")) {
            Matcher code = IN_SCHEMA.matcher(read(file));
            while (code.find()) {
                found.add(DiagnosticCode.error(code.group(1)));
            }
        }
        List<DiagnosticCode> listed = new ArrayList<>(KnownCodes.foundWhileReading());
        listed.addAll(KnownCodes.keepsTheGateFromDeciding());
        listed.addAll(KnownCodes.foundInLedgers());
        assertThat(listed)
                .as("a code is listed in KnownCodes as the class or schema that finds it states it")
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(KnownCodes.foundWhileReading()).isSortedAccordingTo(Comparator.comparing(DiagnosticCode::name));
    }

    @Test
    void everyRuleOfTheGateIsListed() {
        Set<String> rules = new TreeSet<>();
        for (Path file : files(SOURCES.resolve("gate"), ".java")) {
            Matcher rule = GATE_RULE.matcher(read(file));
            while (rule.find()) {
                rules.add(rule.group(1));
            }
        }
        assertThat(KnownCodes.rulesOfTheGate())
                .as("a rule of the gate is listed in KnownCodes as its class names it")
                .containsExactlyElementsOf(rules);
        assertThat(KnownCodes.rulesOfTheGate().stream().filter(KnownCodes::isWaivedByTheGate))
                .containsExactly("budget-spent", "freeze", "illegal-transition", "missing-evidence", "target-lowered");
    }

    /** A code put together from parts would escape the search above. */
    @Test
    void codesAreWrittenOutWhereTheyAreMade() {
        for (Path file : files(SOURCES, ".java")) {
            if (!file.endsWith("diagnostic/DiagnosticCode.java")) {
                String text = read(file);
                assertThat(MADE.matcher(text).results().count())
                        .as(file + " writes its codes as DiagnosticCode.error(\"...\")")
                        .isEqualTo(stated(text).size());
            }
        }
    }

    @Test
    void rulesAndGateAreKnownToo() {
        assertThat(KnownCodes.with(StandardRules.all()))
                .contains("unknown-name", "thin-slack", "freeze", "no-policy")
                .hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @MethodSource("withFolder")
    void someCatalogShowsIt(String code) {
        List<Path> folders = Stream.of("compiler/findings", "compiler/policy-test")
                .flatMap(group -> Golden.folders(group).stream())
                .toList();
        assertThat(folders)
                .as("a folder of compiler/findings or policy-test whose author is told [" + code + "]")
                .anySatisfy(folder ->
                        assertThat(read(folder.resolve("expected.txt"))).contains("[" + code + "]\n"));
    }

    private static List<DiagnosticCode> stated(String source) {
        return STATED.matcher(source)
                .results()
                .map(code -> new DiagnosticCode(
                        code.group(2), Severity.valueOf(code.group(1).toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
