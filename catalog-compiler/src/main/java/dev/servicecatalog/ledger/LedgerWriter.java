package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Adds records to a ledger, beside others who do so at the same time: each builds on what it has seen and moves the ref only if it is still
 * there, and otherwise builds anew. What cannot be pushed waits in the clone and goes with the next.
 *
 * @param repository a folder inside the work tree, or a bare repository
 * @param remote the name or address of the repository whose ledger counts; this repository's own where not stated
 * @param key signs the records; they are not signed where not stated
 */
public record LedgerWriter(Path repository, Optional<String> remote, Optional<SigningKey> key, Patience patience) {
    /** So often a remote that does not answer is asked. */
    private static final int UNANSWERED = 3;

    /**
     * Adds an entry, and what waits. The same entry twice is one record.
     *
     * @param at the moment of writing
     * @throws UncheckedIOException if this repository cannot be read or written
     */
    public Appended append(Entry entry, Instant at) {
        try (Repository here = Ledger.open(repository)) {
            if (remote.isPresent()) {
                Pending.of(entry, key.isPresent()).keep(here);
                return push(here, at);
            }
            return local(here, List.of(entry), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Pushes what waits.
     *
     * @param at the moment of writing
     * @throws UncheckedIOException if this repository cannot be read or written
     */
    public Appended pushPending(Instant at) {
        try (Repository here = Ledger.open(repository)) {
            return push(here, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Appended local(Repository here, List<Entry> entries, Instant at) throws IOException {
        for (int failed = 0; failed == 0 || patience.again(failed); failed++) {
            Optional<ObjectId> tip = LedgerRefs.tip(here, Ledger.REF);
            try {
                Draft draft = Draft.on(here, tip, entries, key, at);
                if (draft.tip().equals(tip)
                        || LedgerRefs.move(here, Ledger.REF, tip, draft.tip().orElseThrow())) {
                    return new Appended(draft.added(), 0, List.of());
                }
            } catch (UnreadableRecord e) {
                return new Appended(List.of(), 0, List.of(Problems.altered("", broken(e))));
            }
        }
        throw new IOException("the ledger is locked: " + Ledger.REF);
    }

    private Appended push(Repository here, Instant at) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        List<Recorded> added = new ArrayList<>();
        try {
            List<Pending> ready = ready(Pending.all(here), problems);
            if (!ready.isEmpty()) {
                added.addAll(new Pushing(here, RemoteLedger.of(here, remote.orElseThrow()), ready, at).push());
            }
            for (Pending each : ready) {
                each.remove(here);
            }
            return new Appended(added, problems.size(), problems);
        } catch (UnreadableRecord e) {
            problems.add(Problems.notUnderstood("", e.getMessage()));
        } catch (Refused e) {
            problems.add(e.problem);
        }
        return new Appended(added, Pending.count(here), problems);
    }

    /** What was to be signed waits until somebody can. */
    private List<Pending> ready(List<Pending> waiting, List<Diagnostic> problems) {
        List<Pending> ready = new ArrayList<>();
        for (Pending each : waiting) {
            if (each.signed() && key.isEmpty()) {
                problems.add(Problems.needsKey(each.id()));
            } else {
                ready.add(each);
            }
        }
        return ready;
    }

    private static String broken(UnreadableRecord e) {
        return "nothing can be added to the ledger: " + e.getMessage();
    }

    /** One try after the other to push what is ready. */
    private final class Pushing {
        private final Repository here;
        private final RemoteLedger there;
        private final List<Entry> entries;
        private final Instant at;

        Pushing(Repository here, RemoteLedger there, List<Pending> ready, Instant at) {
            this.here = here;
            this.there = there;
            this.entries = ready.stream().map(Pending::entry).toList();
            this.at = at;
        }

        List<Recorded> push() throws IOException, Refused {
            String reason = "";
            int unanswered = 0;
            for (int failed = 0; failed == 0 || patience.again(failed); failed++) {
                try {
                    Try tried = once();
                    if (tried.refusal().isEmpty()) {
                        return tried.added();
                    }
                    reason = tried.refusal().get();
                } catch (MissingObjectException e) {
                    // what another writer brought into this clone at the same time is seen when its packs are listed
                    // anew
                    here.getObjectDatabase().close();
                    reason = "an object is missing: " + e.getObjectId().name();
                    if (++unanswered == UNANSWERED) {
                        break;
                    }
                } catch (TransportException | NotSupportedException e) {
                    reason = RemoteLedger.plain(e);
                    if (++unanswered == UNANSWERED) {
                        break;
                    }
                }
            }
            throw new Refused(Problems.notReached(reason));
        }

        private Try once() throws IOException, Refused {
            // asked first: what is known here was there before
            Optional<ObjectId> known = LedgerRefs.tip(here, Ledger.REF);
            Optional<ObjectId> tip = there.fetch();
            Optional<Diagnostic> torn = Kinship.problem(here, known, tip);
            if (torn.isPresent()) {
                throw new Refused(torn.get());
            }
            try {
                Draft draft = Draft.on(here, tip, entries, key, at);
                Optional<String> refusal = draft.tip().equals(tip)
                        ? Optional.empty()
                        : there.push(tip, draft.tip().orElseThrow(), draft.folders());
                if (refusal.isEmpty() && draft.tip().isPresent()) {
                    Kinship.advance(here, draft.tip().get());
                }
                return new Try(draft.added(), refusal);
            } catch (UnreadableRecord e) {
                throw new Refused(Problems.altered("", broken(e)));
            }
        }
    }

    private record Try(List<Recorded> added, Optional<String> refusal) {}

    /** A push that makes no sense to be tried again. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic problem;

        Refused(Diagnostic problem) {
            super(problem.message());
            this.problem = problem;
        }
    }
}
