package dev.servicecatalog.evidence;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder under {@code evidence/} holds what a build left, good or hostile, and beside it what the gate is told. */
class EvidenceTest {
    private static final Map<String, Source> SOURCES = new TreeMap<>(Map.of(
            "tests", new Source("**/TEST-*.xml", TestReports::read),
            "coverage", new Source("**/jacoco.xml", CoverageReports::read),
            "scan", new Source("**/*.sarif", ScanReports::read),
            "vex", new Source("**/*.json", ScanReports::read),
            "api-japicmp", new Source("**/*.xml", ApiReports::readJapicmp),
            "api-revapi", new Source("**/*.json", ApiReports::readRevapi),
            "rollback", new Source("**/rollback.yaml", RollbackDeclaration::read),
            "reviews", new Source("review.json", ForgeReviews::read)));

    private record Source(String pattern, Function<ReportFiles, Collected<?>> reader) {
        String read(Path folder) {
            return text(reader.apply(ReportFiles.below(folder, List.of(pattern))));
        }
    }

    @TestFactory
    Stream<DynamicTest> everySourceGivesWhatIsWrittenBesideIt() {
        return SOURCES.keySet().stream()
                .flatMap(source -> Golden.folders("evidence/" + source).stream()
                        .map(folder -> DynamicTest.dynamicTest(source + "/" + folder.getFileName(), () -> {
                            String told = assertTimeoutPreemptively(
                                    ofSeconds(5), () -> SOURCES.get(source).read(folder));
                            Golden.check(folder.resolve("expected.txt"), told);
                        })));
    }

    /** Lists of texts and files get a line for each item; digests are checked elsewhere. */
    private static String text(Collected<?> collected) {
        if (collected.isMissing()) {
            return "missing\n";
        }
        StringBuilder out = new StringBuilder();
        collected
                .fact()
                .ifPresent(fact -> out.append(fact.toString()
                                .replaceAll("sha256=[0-9a-f]{64}", "sha256=...")
                                .replaceAll("(,|\\[) ?(?=(?:EvidenceFile|Review|Levels)\\[|\\w+=\\[)", "$1\n  "))
                        .append('\n'));
        for (Diagnostic problem : collected.problems()) {
            out.append(problem.place() + ": " + problem.severity().word() + ": " + problem.message() + " ["
                    + problem.code().name() + "]\n  " + problem.remedy() + "\n");
        }
        return out.toString();
    }
}
