package dev.servicecatalog.evidence;

/** One test case: the worst that is said about it counts. */
final class TestCaseReader {
    private int failures;
    private int errors;
    private int skips;
    private int flakes;
    private int reruns;
    private String message = "";

    private TestCaseReader() {}

    /** From the start of a {@code <testcase>} to its end. */
    static TestTally read(XmlCursor cursor) throws UnreadableEvidence {
        TestCaseReader reader = new TestCaseReader();
        String name = name(cursor, "classname");
        boolean notRun = cursor.attribute("status").filter("notrun"::equals).isPresent();
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() > depth) {
            if (cursor.isStart()) {
                reader.outcome(cursor);
            }
        }
        reader.skips += notRun ? 1 : 0;
        return reader.tally(name);
    }

    /** A suite that broke outside its cases counts as one more case that broke. */
    static TestTally brokenSuite(XmlCursor cursor) {
        TestTally tally = new TestTally();
        tally.run = 1;
        tally.errored = 1;
        tally.extra = 1;
        tally.fail(Excerpts.line(
                "outside the test cases", cursor.attribute("message").orElse("")));
        return tally;
    }

    private static String name(XmlCursor cursor, String holder) {
        String name = cursor.attribute("name").orElse("");
        return cursor.attribute(holder)
                .filter(text -> !text.isEmpty())
                .map(text -> text + "." + name)
                .orElse(name);
    }

    private void outcome(XmlCursor cursor) throws UnreadableEvidence {
        switch (cursor.name()) {
            case "failure" -> failures++;
            case "error" -> errors++;
            case "skipped" -> skips++;
            case "flakyFailure", "flakyError" -> flakes++;
            case "rerunFailure", "rerunError" -> reruns++;
            case "testcase", "testsuite" ->
                throw cursor.wrong("a test case holds another one", "Write the report anew.");
            default -> {
                return;
            }
        }
        if (message.isEmpty()) {
            message = cursor.attribute("message").orElse("");
        }
    }

    private TestTally tally(String name) {
        TestTally tally = new TestTally();
        tally.run = 1;
        tally.extra = flakes + reruns + Math.max(0, failures + errors - 1);
        if (errors > 0) {
            tally.errored = 1;
        } else if (failures > 0) {
            tally.failed = 1;
        } else if (skips > 0) {
            tally.skipped = 1;
        } else if (flakes > 0) {
            tally.flaky = 1;
        }
        if (tally.broken() > 0) {
            tally.fail(Excerpts.line(name, message));
        }
        return tally;
    }
}
