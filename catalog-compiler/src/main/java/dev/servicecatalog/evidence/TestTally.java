package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.TestResults;
import java.util.ArrayList;
import java.util.List;

/** Test cases counted by what became of them. */
final class TestTally {
    int run;
    int failed;
    int errored;
    int skipped;
    int flaky;
    /** Runs and outcomes beyond one for each case, which some tools count and others do not. */
    int extra;

    private final List<String> failures = new ArrayList<>();

    void add(TestTally other) {
        run += other.run;
        failed += other.failed;
        errored += other.errored;
        skipped += other.skipped;
        flaky += other.flaky;
        extra += other.extra;
        other.failures.forEach(this::fail);
    }

    /** Notes what went wrong, as long as anybody will read it. */
    void fail(String line) {
        if (failures.size() < Excerpts.MOST) {
            failures.add(line);
        }
    }

    int broken() {
        return failed + errored;
    }

    TestResults results(List<EvidenceFile> files) {
        return new TestResults(run, failed, errored, skipped, flaky, failures, files);
    }
}
