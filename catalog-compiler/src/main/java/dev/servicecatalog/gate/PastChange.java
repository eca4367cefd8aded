package dev.servicecatalog.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that landed on a main line.
 *
 * @param commit the commit that landed it
 * @param title what it says it does, in one line
 * @param made when its author made its last commit, at most when it landed
 * @param landed when it came into the main line
 * @param takenBack when a later change first took it back; empty if none has so far
 */
public record PastChange(String commit, String title, Instant made, Instant landed, Optional<Instant> takenBack) {
    /** Nothing is made after it landed, whatever a clock said. */
    public PastChange {
        made = made.isAfter(landed) ? landed : made;
    }
}
