package dev.servicecatalog.gate;

import java.util.List;

/**
 * How the tests of a build went, over all its reports. A test that failed first and passed when it was run again counts as passed and
 * as flaky.
 *
 * @param run all test cases reported, whatever became of them
 * @param failed those whose expectation was not met
 * @param errored those that broke
 * @param skipped those that were not executed
 * @param flaky those that passed only when they were run again
 * @param firstFailures the first few that failed or broke, with what they said
 * @param files what was read, sorted
 */
public record TestResults(
        int run,
        int failed,
        int errored,
        int skipped,
        int flaky,
        List<String> firstFailures,
        List<EvidenceFile> files) {

    /** Refuses counts that cannot be. */
    public TestResults {
        if (failed < 0 || errored < 0 || skipped < 0 || flaky < 0 || failed + errored + skipped + flaky > run) {
            throw new IllegalArgumentException("more outcomes than tests, or fewer than none");
        }
        firstFailures = List.copyOf(firstFailures);
        files = List.copyOf(files);
    }

    /** Those that were executed and went well. */
    public int passed() {
        return run - failed - errored - skipped;
    }

    /** Whether there is at least one test that was executed, and none that failed or broke. */
    public boolean allPassed() {
        return passed() > 0 && failed == 0 && errored == 0;
    }
}
