package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.gate.Range.Identity;
import dev.servicecatalog.gate.Range.Sort;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Says who made a commit and what it does: against its parent, or, where several meet, what is as in none of them, so that nothing can
 * be slipped in while merging.
 */
final class CommitPaths {
    /** More files than anybody reviews, over all commits. */
    static final int MOST_PATHS = 100_000;

    private static final Pattern PERSON = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>\\s*");

    private final ObjectReader reader;
    private final String folder;
    private int count;

    CommitPaths(ObjectReader reader, String folder) {
        this.reader = reader;
        this.folder = folder.isEmpty() ? "" : folder + "/";
    }

    /** How many paths were read so far, over all commits. */
    int count() {
        return count;
    }

    Commit read(RevCommit commit, RevWalk walk) throws IOException {
        walk.parseBody(commit);
        return new Commit(commit.name(), commit.getTree().name(), authors(commit), paths(commit, walk));
    }

    /** What a commit has otherwise than another, however it came about. */
    List<TouchedPath> between(RevCommit before, RevCommit after) throws IOException {
        return paths(List.of(before.getTree()), after.getTree());
    }

    private static List<Identity> authors(RevCommit commit) {
        Set<Identity> people = new LinkedHashSet<>();
        identity(commit.getAuthorIdent()).ifPresent(people::add);
        identity(commit.getCommitterIdent()).ifPresent(people::add);
        for (FooterLine line : commit.getFooterLines()) {
            if (line.getKey().equalsIgnoreCase("Co-authored-by")) {
                Matcher person = PERSON.matcher(line.getValue());
                people.add(
                        person.matches()
                                ? new Identity(person.group(1), person.group(2))
                                : new Identity("", line.getValue().strip()));
            }
        }
        return List.copyOf(people);
    }

    /** Empty if a commit was made by hand so that it names nobody. */
    private static Optional<Identity> identity(PersonIdent person) {
        return Optional.ofNullable(person).map(known -> new Identity(known.getName(), known.getEmailAddress()));
    }

    private List<TouchedPath> paths(RevCommit commit, RevWalk walk) throws IOException {
        List<RevTree> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(walk.parseCommit(parent).getTree());
        }
        return paths(parents, commit.getTree());
    }

    private List<TouchedPath> paths(List<RevTree> before, RevTree after) throws IOException {
        List<TouchedPath> touched = new ArrayList<>();
        try (TreeWalk trees = new TreeWalk(reader)) {
            trees.setRecursive(true);
            for (RevTree parent : before) {
                trees.addTree(parent);
            }
            if (before.isEmpty()) {
                trees.addTree(new EmptyTreeIterator());
            }
            int own = trees.addTree(after);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next() && count <= MOST_PATHS) {
                if (isNew(trees, own)) {
                    touched.add(path(trees, own));
                    count++;
                }
            }
        }
        return touched;
    }

    /** Whether it is as in none of the parents. */
    private static boolean isNew(TreeWalk trees, int own) {
        for (int parent = 0; parent < own; parent++) {
            if (trees.idEqual(parent, own) && trees.getRawMode(parent) == trees.getRawMode(own)) {
                return false;
            }
        }
        return true;
    }

    private TouchedPath path(TreeWalk trees, int own) throws IOException {
        String path = trees.getPathString();
        boolean inCatalog = path.startsWith(folder) && CatalogSource.reads(path.substring(folder.length()));
        SortedSet<Kind> declares = new TreeSet<>();
        if (inCatalog) {
            for (int tree = 0; tree <= own; tree++) {
                declares.addAll(kinds(trees.getObjectId(tree), trees.getFileMode(tree)));
            }
        }
        return new TouchedPath(path, sort(trees.getFileMode(0), trees.getFileMode(own)), inCatalog, declares);
    }

    private static Sort sort(FileMode before, FileMode after) {
        if (before == FileMode.GITLINK || after == FileMode.GITLINK) {
            return Sort.SUBMODULE;
        }
        if (before == FileMode.SYMLINK || after == FileMode.SYMLINK) {
            return Sort.LINK;
        }
        if (after == FileMode.MISSING) {
            return Sort.REMOVED;
        }
        boolean isNew = before == FileMode.MISSING;
        if (after == FileMode.EXECUTABLE_FILE || !isNew && !before.equals(after)) {
            return Sort.MODE;
        }
        return isNew ? Sort.ADDED : Sort.CONTENT;
    }

    /** Of all documents in a file, also in those that cannot be read as YAML. */
    private SortedSet<Kind> kinds(ObjectId blob, FileMode mode) throws IOException {
        SortedSet<Kind> kinds = new TreeSet<>();
        if ((mode.getBits() & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
            return kinds;
        }
        ObjectLoader loader = reader.open(blob);
        if (loader.getSize() > CatalogSource.LARGEST_FILE) {
            return kinds;
        }
        ParsedFile parsed = YamlParser.parse(new SourceFile("", loader.getBytes()));
        parsed.declared().forEach(name -> Kind.of(name.kind()).ifPresent(kinds::add));
        for (YamlNode document : parsed.documents()) {
            if (document instanceof YamlNode.Mapping mapping
                    && mapping.get("kind").orElse(null) instanceof YamlNode.Scalar kind) {
                Kind.of(kind.text()).ifPresent(kinds::add);
            }
        }
        return kinds;
    }
}
