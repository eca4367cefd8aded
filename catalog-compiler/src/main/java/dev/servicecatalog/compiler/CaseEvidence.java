package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.Coverage;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.Rollback;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.ScanResults.Levels;
import dev.servicecatalog.gate.TestResults;
import dev.servicecatalog.model.Percentage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a change of a case shows for itself, in words instead of reports. */
final class CaseEvidence {
    static final List<String> KEYS = List.of("tests", "coverage", "coverageBefore", "scan", "api", "rollback");

    private static final Map<String, Boolean> TESTS = Map.of("passed", true, "failed", false);
    private static final Map<String, Integer> SCAN = Map.of("clean", 0, "errors", 1);
    private static final Map<String, Integer> API = Map.of("compatible", 0, "breaking", 1);
    private static final Map<String, Boolean> ROLLBACK = Map.of("declared", true, "missing", false);

    private CaseEvidence() {}

    static Evidence read(CaseNode node) {
        return new Evidence(
                node.choice("tests", TESTS).map(CaseEvidence::tests),
                coverage(node, "coverage"),
                coverage(node, "coverageBefore"),
                node.choice("scan", SCAN).map(CaseEvidence::scan),
                node.choice("api", API).map(breaks -> new ApiChanges(breaks, 0, List.of(), List.of())),
                node.choice("rollback", ROLLBACK)
                        .filter(declared -> declared)
                        .map(declared -> new Rollback(
                                "as the case says", Optional.empty(), Optional.empty(), new EvidenceFile("case", ""))));
    }

    private static TestResults tests(boolean passed) {
        return new TestResults(1, passed ? 0 : 1, 0, 0, 0, List.of(), List.of());
    }

    private static ScanResults scan(int errors) {
        Levels found = new Levels(errors, 0, 0);
        return new ScanResults(found, found, 0, List.of(), List.of());
    }

    private static Optional<Coverage> coverage(CaseNode node, String key) {
        return node.quantity(key, Percentage::parse, "70%").map(Coverage::of);
    }
}
