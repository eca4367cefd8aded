package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.TestResults;
import java.util.List;

/**
 * Reads test reports in the XML that JUnit's runners write: Surefire, Failsafe, Gradle and most others. Cases are counted, and what the
 * report states about their number has to agree.
 */
public final class TestReports {
    private static final List<String> ROOTS = List.of("testsuite", "testsuites");

    private TestReports() {}

    /** The results over all reports. */
    public static Collected<TestResults> read(ReportFiles reports) {
        return reports.read(TestReports::tally, (tallies, files) -> {
            TestTally whole = new TestTally();
            tallies.forEach(whole::add);
            return whole.results(files);
        });
    }

    private static TestTally tally(ReportFile file) throws UnreadableEvidence {
        XmlCursor cursor = new XmlCursor(file, ROOTS);
        TestTally tally = suite(cursor);
        if (cursor.next()) {
            throw cursor.wrong("there is something behind the last test suite", "Write the report anew.");
        }
        return tally;
    }

    private static TestTally suite(XmlCursor cursor) throws UnreadableEvidence {
        StatedTests stated = StatedTests.of(cursor);
        TestTally direct = new TestTally();
        TestTally nested = new TestTally();
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() > depth) {
            if (cursor.isStart()) {
                child(cursor, direct, nested);
            }
        }
        stated.check(cursor, direct, nested);
        direct.add(nested);
        return direct;
    }

    /** Whatever a tool wraps its cases into, none is passed over. */
    private static void child(XmlCursor cursor, TestTally direct, TestTally nested) throws UnreadableEvidence {
        switch (cursor.name()) {
            case "testsuite" -> nested.add(suite(cursor));
            case "testcase" -> direct.add(TestCaseReader.read(cursor));
            case "failure", "error" -> direct.add(TestCaseReader.brokenSuite(cursor));
            default -> {}
        }
    }
}
