package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.Track.TakenBack;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range.Identity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Lets all changes of a main line land once more, in the order of time, and finds out which of them take earlier ones back: by an id that
 * they name ({@code This reverts commit ...}), otherwise by a title that they quote, of a change at most 90 days old.
 */
final class MainLine {
    private static final long QUOTED_WITHIN = 90L * 86_400;

    private final CommitTree tree;
    private final ChangedPaths paths;
    private final Makers makers;
    private final Map<Identity, Optional<String>> known = new HashMap<>();
    private final Map<Integer, List<Integer>> byOwnId = new TreeMap<>();
    private final Map<Integer, List<Integer>> byInnerId = new TreeMap<>();
    private final Map<String, Titled> titles = new LinkedHashMap<>();
    private final Outcomes outcomes = new Outcomes();

    private MainLine(CommitTree tree, ObjectReader reader, Makers makers) {
        this.tree = tree;
        this.paths = new ChangedPaths(reader);
        this.makers = makers;
    }

    private record Titled(int place, long time) {}

    /** Is told of each change just before it lands. */
    interface Watcher {
        /**
         * A change lands.
         *
         * @param takesBack the places of what it takes back
         * @param before what became of all changes before it
         */
        void landing(int place, RevCommit commit, Landed change, List<Integer> takesBack, Outcomes before);
    }

    /** What became of everything behind a head. */
    static MainLine replay(CommitTree tree, ObjectReader reader, Makers makers, Watcher watcher) throws IOException {
        MainLine line = new MainLine(tree, reader, makers);
        line.resolveIds();
        for (int place = 0; place < tree.size(); place++) {
            line.land(place, watcher);
        }
        return line;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private void resolveIds() throws IOException {
        for (Map.Entry<RevCommit, List<String>> each : tree.named().entrySet()) {
            int place = tree.place(each.getKey());
            boolean own = place >= 0 && tree.change(place).equals(each.getKey());
            for (String id : each.getValue()) {
                int target = tree.place(id);
                if (target >= 0 && target < place) {
                    (own ? byOwnId : byInnerId)
                            .computeIfAbsent(place, first -> new ArrayList<>())
                            .add(target);
                }
            }
        }
    }

    private void land(int place, Watcher watcher) throws IOException {
        RevCommit commit = tree.change(place);
        Landed change = landed(commit);
        List<Integer> takesBack = takesBack(place, change);
        watcher.landing(place, commit, change, takesBack, outcomes);
        outcomes.landed(change);
        for (int target : takesBack) {
            outcomes.takenBack(landed(tree.change(target)), new TakenBack(change.time(), commit.name()));
        }
        String title = RevertWords.title(change.text().subject());
        titles.remove(title);
        titles.put(title, new Titled(place, change.time()));
    }

    private List<Integer> takesBack(int place, Landed change) {
        forgetTitles(change.time());
        List<Integer> targets = new ArrayList<>(byOwnId.getOrDefault(place, List.of()));
        if (targets.isEmpty()) {
            RevertWords.quoted(change.text().subject())
                    .map(titles::get)
                    .ifPresent(quoted -> targets.add(quoted.place()));
        }
        for (int inner : byInnerId.getOrDefault(place, List.of())) {
            if (!targets.contains(inner)) {
                targets.add(inner);
            }
        }
        return targets;
    }

    private void forgetTitles(long now) {
        Iterator<Titled> oldestFirst = titles.values().iterator();
        while (oldestFirst.hasNext() && now - oldestFirst.next().time() > QUOTED_WITHIN) {
            oldestFirst.remove();
        }
    }

    private Landed landed(RevCommit commit) throws IOException {
        CommitText own = tree.text(commit);
        if (commit.getParentCount() < 2) {
            return landed(commit, own);
        }
        Optional<RevCommit> branch = tree.branch(commit);
        Optional<CommitText> brought = branch.isEmpty() ? Optional.empty() : Optional.of(tree.text(branch.get()));
        String title = RevertWords.mergeTitle(own, brought.map(CommitText::subject));
        Identity author = brought.map(CommitText::author).orElse(own.author());
        return landed(commit, new CommitText(author, title, own.body()));
    }

    private Landed landed(RevCommit commit, CommitText text) throws IOException {
        AnyObjectId after = commit.getTree();
        List<String> touched = commit.getParentCount() == 0
                ? paths.all(after)
                : paths.between(tree.parsed(commit.getParent(0)).getTree(), after);
        return new Landed(commit.getCommitTime(), text, maker(text.author()), touched);
    }

    Optional<String> maker(Identity author) {
        return known.computeIfAbsent(author, makers::of);
    }
}
