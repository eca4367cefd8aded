package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.time.LocalDate;
import java.util.Optional;

/** Checks that periods end after they start, and that days lie in them. What is not stated, or not understood, is not compared. */
final class Periods {
    private static final DiagnosticCode END_BEFORE_START = DiagnosticCode.error("end-before-start");

    private Periods() {}

    /** Checks a first and a last day, which may be the same. */
    static void checkDays(Fields at, String lastKey, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            report(at, lastKey, "it ends before it starts on " + first.get());
        }
    }

    /** Checks a day that lies between a first and a last day, or is one of them. */
    static void checkWithin(
            Fields at, String key, Optional<LocalDate> day, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (day.isPresent() && last.filter(day.get()::isAfter).isPresent()) {
            report(at, key, "it comes after the end on " + last.get());
        } else if (day.isPresent() && first.filter(day.get()::isBefore).isPresent()) {
            report(at, key, "it comes before the start on " + first.get());
        }
    }

    /** Checks the half-open period from a start to an end; false if it holds no time. */
    static <T extends Comparable<? super T>> boolean checkHalfOpen(Fields at, String endKey, T start, T end) {
        if (start.compareTo(end) < 0) {
            return true;
        }
        report(at, endKey, "no time passes between the start and this end");
        return false;
    }

    private static void report(Fields at, String key, String message) {
        at.report(END_BEFORE_START, key, message, "Correct one of the two dates.");
    }
}
