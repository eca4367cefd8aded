package dev.servicecatalog.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of open time on the line of instants, half-open; empty where the wall clock leaves the hours out. */
record OpenInterval(Instant start, Instant end) {

    boolean isEmpty() {
        return !start.isBefore(end);
    }

    Duration length() {
        return Duration.between(start, end);
    }

    /** What is left of it from an instant on. */
    OpenInterval from(Instant earliest) {
        return start.isBefore(earliest) ? new OpenInterval(earliest, end) : this;
    }

    /** What there is of it until an instant. */
    OpenInterval until(Instant latest) {
        return end.isAfter(latest) ? new OpenInterval(start, latest) : this;
    }

    boolean meets(OpenInterval next) {
        return !next.start.isAfter(end);
    }

    OpenInterval join(OpenInterval next) {
        return next.end.isAfter(end) ? new OpenInterval(start, next.end) : this;
    }
}
