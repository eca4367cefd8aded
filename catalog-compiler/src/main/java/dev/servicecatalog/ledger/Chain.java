package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Whether a ledger is whole: every commit adds one record and touches no other, every record names the one before it, belongs to this
 * repository and its history, and time goes forward. Holds one record at a time.
 */
public final class Chain {
    private final Ledger ledger;
    private final Expected expected;
    private final Consumer<Recorded> reader;
    private final List<Diagnostic> problems = new ArrayList<>();

    private Chain(Ledger ledger, Expected expected, Consumer<Recorded> reader) {
        this.ledger = ledger;
        this.expected = expected;
        this.reader = reader;
    }

    /**
     * What whoever asks knows about the ledger.
     *
     * @param repository the name that all records have to be for
     * @param known a commit that it has to go through, such as the one it ended with when it was last seen
     */
    public record Expected(Optional<String> repository, Optional<String> known) {
        /** Nothing. */
        public static final Expected NOTHING = new Expected(Optional.empty(), Optional.empty());
    }

    /**
     * Checks all of it, from the first record on, in a time that grows with their number.
     *
     * @return what is wrong, in the order of records
     * @throws UncheckedIOException if objects are missing or cannot be read
     */
    public static List<Diagnostic> check(Ledger ledger, Expected expected) {
        return check(ledger, expected, record -> {});
    }

    /** The same, and hands every record over as it comes by, so that those who read all of them read them once. */
    public static List<Diagnostic> check(Ledger ledger, Expected expected, Consumer<Recorded> reader) {
        if (ledger.tip().isEmpty()) {
            return List.of(Problems.missing());
        }
        Chain chain = new Chain(ledger, expected, reader);
        try (Stream<RevCommit> commits = ledger.commits()) {
            return chain.check(commits, Optional.empty());
        }
    }

    /** Checks the last so many records only. */
    public static List<Diagnostic> checkNewest(Ledger ledger, int most, Expected expected) {
        if (ledger.tip().isEmpty()) {
            return List.of(Problems.missing());
        }
        List<RevCommit> commits;
        try (Stream<RevCommit> newest = ledger.newestCommits()) {
            commits = new ArrayList<>(newest.limit(most + 1L).toList());
        }
        Collections.reverse(commits);
        Optional<RevCommit> before = commits.size() > most ? Optional.of(commits.remove(0)) : Optional.empty();
        return new Chain(ledger, expected, record -> {}).check(commits.stream(), before);
    }

    private List<Diagnostic> check(Stream<RevCommit> commits, Optional<RevCommit> before) {
        expected.known()
                .filter(commit -> !ledger.holds(commit))
                .ifPresent(commit -> problems.add(Problems.truncated(
                        "the ledger does not go through " + commit.substring(0, 7) + ", where it once ended")));
        try (Links links = new Links(ledger, expected.repository(), problems)) {
            if (before.isPresent()) {
                links.begin(before.get());
            }
            for (RevCommit commit : (Iterable<RevCommit>) commits::iterator) {
                links.next(commit).ifPresent(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(problems);
    }
}
