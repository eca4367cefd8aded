package dev.servicecatalog.check.rules;

import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where things stand in their life, and how far dates are away, as sentences need it. */
final class Life {
    private Life() {}

    static boolean isLive(Optional<Status> status) {
        return status.equals(Optional.of(Status.LIVE));
    }

    static boolean isOffered(Optional<Status> status) {
        return status.map(Status::isOffered).orElse(false);
    }

    static boolean isRetired(Optional<Status> status) {
        return status.equals(Optional.of(Status.RETIRED));
    }

    /** {@code today}, {@code in 1 day}, {@code 30 days ago}. */
    static String distance(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
        return days > 0 ? "in " + count : count + " ago";
    }
}
