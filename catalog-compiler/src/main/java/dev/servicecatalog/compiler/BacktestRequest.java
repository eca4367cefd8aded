package dev.servicecatalog.compiler;

import dev.servicecatalog.backtest.Committee;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Asks what a policy would have made of the changes that landed last.
 *
 * @param repository the folder of the repository whose changes they are
 * @param revision the last of them: a branch, tag or commit
 * @param changes how many, from first parent to first parent
 * @param directory the catalog's folder in the repository; {@code catalog} if there is one, else all of it, where not stated
 * @param builds whether each change is judged as a build that goes live, and not as a change of the catalog
 * @param location where the policy is, with its catalog: a folder or file below the repository's folder, the address of a Git repository
 *     or of a published {@code catalog.json}; the repository at the revision where not stated
 * @param policy the name of the ChangePolicy; {@code default}, or the only one, where not stated
 * @param compareWith a second policy: its name beside the first one, or a folder with it
 * @param committee when the committee meets that the policy would stand in for; every second Thursday at 10:00 where not stated
 * @param zone of the committee; that of the catalog's default hours where not stated
 * @param now the moment it is asked
 */
public record BacktestRequest(
        Path repository,
        String revision,
        int changes,
        Optional<Path> directory,
        boolean builds,
        Optional<String> location,
        Optional<String> policy,
        Optional<String> compareWith,
        Optional<String> committee,
        Optional<ZoneId> zone,
        Instant now) {
    /** As many changes as are replayed where nobody says. */
    public static final int USUAL_CHANGES = 500;

    /** Refuses to replay nothing, and a committee that never meets, before anything is read. */
    public BacktestRequest {
        if (changes < 1) {
            throw new WrongUseException(
                    "catalog.changes cannot be " + changes, "State how many changes are replayed, such as 500.");
        }
        committee(committee, ZoneOffset.UTC);
    }

    /** The committee, by the clock of a zone. */
    Committee committee(ZoneId zone) {
        return committee(committee, zone);
    }

    private static Committee committee(Optional<String> stated, ZoneId zone) {
        String words = stated.orElse(Committee.USUAL);
        return Committee.parse(words, zone)
                .orElseThrow(() -> new WrongUseException(
                        "catalog.committee cannot be \"" + words + "\"", "Write one of " + Committee.FORMS + "."));
    }
}
