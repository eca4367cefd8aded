package dev.servicecatalog.gate;

import dev.servicecatalog.gate.ScanResults.Levels;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Percentage;
import java.util.List;
import java.util.Optional;

/** Evidence as it would be if a change showed what is asked for. */
final class ShownEvidence {
    private ShownEvidence() {}

    static String words(ChangePolicy.Evidence kind) {
        return switch (kind) {
            case TESTS -> "tests that pass";
            case COVERAGE_NOT_LOWER -> "that tests run through no smaller share of the lines than before";
            case ROLLBACK -> "how it is taken back";
            case NO_SECURITY_FINDING -> "a security scan without errors";
            case NO_API_BREAK -> "that its interface breaks nobody";
            case SECOND_REVIEWER -> "an approval";
        };
    }

    static Evidence with(Evidence shown, ChangePolicy.Evidence kind) {
        return switch (kind) {
            case TESTS ->
                of(shown, Optional.of(new TestResults(1, 0, 0, 0, 0, List.of(), List.of())), shown.rollback());
            case COVERAGE_NOT_LOWER -> notLower(shown);
            case ROLLBACK ->
                of(
                        shown,
                        shown.tests(),
                        Optional.of(new Rollback("", Optional.empty(), Optional.empty(), new EvidenceFile("", ""))));
            case NO_SECURITY_FINDING ->
                new Evidence(
                        shown.tests(),
                        shown.coverage(),
                        shown.coverageBefore(),
                        Optional.of(new ScanResults(Levels.NONE, Levels.NONE, 0, List.of(), List.of())),
                        shown.api(),
                        shown.rollback());
            case NO_API_BREAK ->
                new Evidence(
                        shown.tests(),
                        shown.coverage(),
                        shown.coverageBefore(),
                        shown.scan(),
                        Optional.of(new ApiChanges(0, 0, List.of(), List.of())),
                        shown.rollback());
            case SECOND_REVIEWER -> shown;
        };
    }

    /** With at least this share of the lines covered. */
    static Evidence covered(Evidence shown, Percentage least) {
        Optional<Coverage> now = shown.coverage()
                .filter(coverage ->
                        coverage.lines().filter(own -> own.isAtLeast(least)).isPresent())
                .or(() -> Optional.of(Coverage.of(least)));
        return new Evidence(shown.tests(), now, shown.coverageBefore(), shown.scan(), shown.api(), shown.rollback());
    }

    /** As good as before; where nobody measured that either, both reports are there. */
    private static Evidence notLower(Evidence shown) {
        Optional<Coverage> before = shown.coverageBefore().or(() -> Optional.of(new Coverage(0, 1, List.of())));
        Optional<Coverage> now = shown.coverage()
                .filter(coverage -> coverage.lines()
                        .filter(own -> before.flatMap(Coverage::lines)
                                .filter(old -> own.compareTo(old) >= 0)
                                .isPresent())
                        .isPresent())
                .or(() -> before);
        return new Evidence(shown.tests(), now, before, shown.scan(), shown.api(), shown.rollback());
    }

    private static Evidence of(Evidence shown, Optional<TestResults> tests, Optional<Rollback> rollback) {
        return new Evidence(tests, shown.coverage(), shown.coverageBefore(), shown.scan(), shown.api(), rollback);
    }
}
