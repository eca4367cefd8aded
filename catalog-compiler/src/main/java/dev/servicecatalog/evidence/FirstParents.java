package dev.servicecatalog.evidence;

import dev.servicecatalog.audit.LandedChange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Follows a branch from first parent to first parent, and looks at what each merge brought. Reads every commit once. */
final class FirstParents {
    private final RevWalk walk;
    private final Map<String, List<String>> takesBack;
    private final Set<RevCommit> seen = new HashSet<>();

    private FirstParents(RevWalk walk, Map<String, List<String>> takesBack) {
        this.walk = walk;
        this.takesBack = takesBack;
    }

    /** The oldest first. */
    static List<LandedChange> of(ObjectId tip, ObjectReader reader, Map<String, List<String>> takesBack)
            throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            FirstParents parents = new FirstParents(walk, takesBack);
            List<RevCommit> line = parents.line(tip);
            List<LandedChange> landings = new ArrayList<>();
            for (RevCommit commit : line) {
                landings.add(parents.landing(commit));
            }
            return List.copyOf(landings);
        }
    }

    private List<RevCommit> line(ObjectId tip) throws IOException {
        List<RevCommit> line = new ArrayList<>();
        RevCommit at = walk.parseCommit(tip);
        line.add(at);
        while (at.getParentCount() > 0) {
            at = walk.parseCommit(at.getParent(0));
            line.add(at);
        }
        Collections.reverse(line);
        seen.addAll(line);
        return line;
    }

    private LandedChange landing(RevCommit commit) throws IOException {
        Instant begun = begun(commit);
        walk.parseBody(commit);
        CommitText text = CommitText.of(commit);
        commit.disposeBody();
        return new LandedChange(
                commit.name(),
                commit.getTree().name(),
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
                text.subject(),
                text.author().name(),
                new LandedChange.Times(begun, Instant.ofEpochSecond(commit.getCommitTime())),
                takesBack.getOrDefault(commit.name(), List.of()));
    }

    /** The earliest time that an author states, of this commit or of those it brought. */
    private Instant begun(RevCommit commit) throws IOException {
        Deque<RevCommit> open = new ArrayDeque<>();
        for (int i = 1; i < commit.getParentCount(); i++) {
            open.add(commit.getParent(i));
        }
        Instant begun = authored(commit).orElse(Instant.ofEpochSecond(commit.getCommitTime()));
        while (!open.isEmpty()) {
            RevCommit brought = open.removeLast();
            if (seen.add(brought)) {
                walk.parseHeaders(brought);
                Instant authored = authored(brought).orElse(begun);
                begun = authored.isBefore(begun) ? authored : begun;
                open.addAll(Arrays.asList(brought.getParents()));
            }
        }
        return begun;
    }

    private Optional<Instant> authored(RevCommit commit) throws IOException {
        walk.parseBody(commit);
        Optional<Instant> authored =
                Optional.ofNullable(commit.getAuthorIdent()).map(PersonIdent::getWhenAsInstant);
        commit.disposeBody();
        return authored;
    }
}
