package dev.servicecatalog.evidence;

import java.util.OptionalInt;

/** What a test suite says about the number of its cases; a report that contradicts itself is not believed. */
final class StatedTests {
    private final OptionalInt tests;
    private final OptionalInt broken;
    private final OptionalInt skipped;

    private StatedTests(OptionalInt tests, OptionalInt broken, OptionalInt skipped) {
        this.tests = tests;
        this.broken = broken;
        this.skipped = skipped;
    }

    /** Of the suite whose start the cursor stands on. */
    static StatedTests of(XmlCursor cursor) throws UnreadableEvidence {
        return new StatedTests(
                cursor.count("tests"),
                sum(cursor.count("failures"), cursor.count("errors")),
                sum(cursor.count("skipped"), cursor.count("disabled")));
    }

    private static OptionalInt sum(OptionalInt one, OptionalInt other) {
        return one.isEmpty() && other.isEmpty() ? one : OptionalInt.of(one.orElse(0) + other.orElse(0));
    }

    /** Some tools count the cases of inner suites in, others do not; either is right, anything between is wrong. */
    void check(XmlCursor cursor, TestTally direct, TestTally nested) throws UnreadableEvidence {
        int extra = direct.extra + nested.extra;
        check(cursor, "tests", tests, direct.run, nested.run, extra);
        check(cursor, "failures and errors", broken, direct.broken(), nested.broken(), extra);
        check(cursor, "skipped tests", skipped, direct.skipped, nested.skipped, 0);
    }

    private static void check(XmlCursor cursor, String what, OptionalInt stated, int direct, int nested, int extra)
            throws UnreadableEvidence {
        if (stated.isEmpty()
                || fits(stated.getAsInt(), direct, extra)
                || fits(stated.getAsInt(), direct + nested, extra)) {
            return;
        }
        throw cursor.wrong(
                "the suite states " + stated.getAsInt() + " " + what + ", its cases are " + (direct + nested),
                "Write the report anew, and only once.");
    }

    /** A suite that broke outside its cases is counted by us and perhaps not by the tool; a case run again perhaps by the tool. */
    private static boolean fits(int stated, int counted, int extra) {
        return counted - extra <= stated && stated <= counted + extra;
    }
}
