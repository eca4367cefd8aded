package dev.servicecatalog.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * What one person last said about a change on a forge. Bots, comments and dismissed reviews say nothing.
 *
 * @param login the person's name on that forge, as written there
 * @param commit the commit it is for; empty if the forge does not bind it to one, so that it may be about other files
 * @param submittedAt when; empty if the forge does not tell
 */
public record Review(String login, Verdict verdict, Optional<String> commit, Optional<Instant> submittedAt) {
    /** What a reviewer can decide. */
    public enum Verdict {
        APPROVED,
        CHANGES_REQUESTED
    }
}
