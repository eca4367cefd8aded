package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the policy wants to see for the most important service touched. A change of the catalog is tested by the compiler, and taken back
 * by Git; a build has to show for itself.
 */
final class EvidenceNeeded implements GateRule {
    static final String RULE = "missing-evidence";

    @Override
    public List<Reason> look(GateCase gateCase) {
        Optional<ChangePolicy.EvidenceNeeded> stated = gateCase.evidenceNeeded();
        if (stated.isEmpty() || gateCase.touches().isEmpty()) {
            return List.of();
        }
        ChangePolicy.EvidenceNeeded needed = stated.get();
        List<Reason> reasons = new ArrayList<>();
        for (ChangePolicy.Evidence kind : needed.needs()) {
            if (kind == ChangePolicy.Evidence.SECOND_REVIEWER) {
                reasons.add(secondReviewer(gateCase));
            } else if (gateCase.catalogChange().isEmpty()) {
                look(kind, gateCase, reasons);
            }
        }
        if (gateCase.catalogChange().isEmpty()) {
            needed.coverageAtLeast().ifPresent(least -> coverage(least, gateCase, reasons));
        }
        return reasons;
    }

    private static Reason secondReviewer(GateCase gateCase) {
        return reason(
                        gateCase,
                        Effect.REVIEW,
                        importance(gateCase) + " needs a second pair of eyes",
                        "Have somebody else approve it.")
                .needing(1, List.of());
    }

    private static void look(ChangePolicy.Evidence kind, GateCase gateCase, List<Reason> reasons) {
        Evidence evidence = gateCase.situation().evidence();
        switch (kind) {
            case TESTS -> reasons.addAll(tests(evidence, gateCase));
            case COVERAGE_NOT_LOWER -> reasons.addAll(coverageNotLower(evidence, gateCase));
            case ROLLBACK -> {
                if (evidence.rollback().isEmpty()) {
                    reasons.add(missing(gateCase, "how to take it back", "-Dcatalog.evidence.rollback"));
                }
            }
            case NO_SECURITY_FINDING -> reasons.addAll(scan(evidence, gateCase));
            case NO_API_BREAK -> reasons.addAll(api(evidence, gateCase));
            default -> throw new IllegalStateException("not evidence of a build: " + kind);
        }
    }

    private static List<Reason> tests(Evidence evidence, GateCase gateCase) {
        if (evidence.tests().isEmpty()) {
            return List.of(missing(gateCase, "test reports", "-Dcatalog.evidence.tests"));
        }
        TestResults tests = evidence.tests().get();
        if (tests.failed() + tests.errored() > 0) {
            String first = tests.firstFailures().stream()
                    .findFirst()
                    .map(name -> ", first " + name)
                    .orElse("");
            return List.of(reason(
                    gateCase,
                    Effect.REJECT,
                    tests.failed() + tests.errored() + " of " + tests.run() + " tests fail" + first,
                    "Mend what the tests found."));
        }
        return tests.allPassed()
                ? List.of()
                : List.of(reason(gateCase, Effect.REVIEW, "the test reports hold no test that ran", "Run the tests."));
    }

    private static List<Reason> coverageNotLower(Evidence evidence, GateCase gateCase) {
        Optional<Ratio> now = evidence.coverage().flatMap(Coverage::lines);
        Optional<Ratio> before = evidence.coverageBefore().flatMap(Coverage::lines);
        if (now.isEmpty()) {
            return List.of(missing(gateCase, "a coverage report", "-Dcatalog.evidence.coverage"));
        }
        if (before.isEmpty()) {
            return List.of(
                    missing(gateCase, "the coverage report before the change", "-Dcatalog.evidence.coverageBefore"));
        }
        return now.get().compareTo(before.get()) >= 0
                ? List.of()
                : List.of(reason(
                        gateCase,
                        Effect.REVIEW,
                        "tests run through a smaller share of the lines than before: "
                                + now.get().percent() + "% instead of "
                                + before.get().percent() + "%",
                        "Test what is new."));
    }

    private static void coverage(Percentage least, GateCase gateCase, List<Reason> reasons) {
        Optional<Ratio> lines = gateCase.situation().evidence().coverage().flatMap(Coverage::lines);
        if (lines.isEmpty()) {
            reasons.add(missing(gateCase, "a coverage report", "-Dcatalog.evidence.coverage"));
        } else if (!lines.get().isAtLeast(least)) {
            reasons.add(reason(
                    gateCase,
                    Effect.REVIEW,
                    "tests run through " + lines.get().percent() + "% of the lines, and " + least + " are asked for",
                    "Test more of it."));
        }
    }

    private static List<Reason> scan(Evidence evidence, GateCase gateCase) {
        if (evidence.scan().isEmpty()) {
            return List.of(missing(gateCase, "the report of a security scanner", "-Dcatalog.evidence.scan"));
        }
        ScanResults scan = evidence.scan().get();
        int errors = scan.fresh().errors();
        return errors == 0
                ? List.of()
                : List.of(reason(
                        gateCase,
                        Effect.REJECT,
                        "a security scanner found " + errors + " error" + (errors == 1 ? "" : "s") + ", first "
                                + scan.first().stream().findFirst().orElse("one without a name"),
                        "Mend them, or have them accepted where the scanner is run."));
    }

    private static List<Reason> api(Evidence evidence, GateCase gateCase) {
        if (evidence.api().isEmpty()) {
            return List.of(missing(gateCase, "a report of interface changes", "-Dcatalog.evidence.api"));
        }
        ApiChanges api = evidence.api().get();
        return api.incompatible() == 0
                ? List.of()
                : List.of(reason(
                        gateCase,
                        Effect.REJECT,
                        api.incompatible() + " changes of the programming interface break those who use it, first "
                                + api.firstIncompatible().stream().findFirst().orElse("one without a name"),
                        "Keep the old form beside the new one."));
    }

    private static Reason missing(GateCase gateCase, String what, String parameter) {
        return reason(
                gateCase,
                Effect.REVIEW,
                importance(gateCase) + " needs " + what + ", and there is none",
                "Make it in the build, and hand it over with " + parameter + ".");
    }

    private static Reason reason(GateCase gateCase, Effect effect, String sentence, String remedy) {
        return Reason.of(RULE, effect, sentence, remedy, gateCase.services());
    }

    private static String importance(GateCase gateCase) {
        return "a service that is " + gateCase.importance().name().toLowerCase(Locale.ROOT);
    }
}
