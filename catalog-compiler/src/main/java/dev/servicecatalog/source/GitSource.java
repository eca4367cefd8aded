package dev.servicecatalog.source;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A catalog in a folder of a Git revision, read from the object database without checkout. Close it after use. */
public final class GitSource implements CatalogSource {
    /** How many commits back earlier changes are looked for. */
    private static final int FARTHEST = 10_000;

    private final Repository repository;
    private final Revision revision;
    private final ObjectId tree;
    private final Listing listing;
    private final Map<String, ObjectId> blobs;

    private GitSource(
            Repository repository, Revision revision, ObjectId tree, Listing listing, Map<String, ObjectId> blobs) {
        this.repository = repository;
        this.revision = revision;
        this.tree = tree;
        this.listing = listing;
        this.blobs = blobs;
    }

    /**
     * Lists a folder of a revision.
     *
     * @param repository a folder inside the repository's work tree, or a bare repository
     * @param revision anything Git resolves to a commit: a branch, a tag, {@code HEAD~1}
     * @param folder path of the catalog's folder inside the repository, with {@code /}; empty for all of it
     * @throws UncheckedIOException if there is no repository, no such revision or no such folder; its message says which
     */
    public static GitSource of(Path repository, String revision, String folder) {
        try {
            Repository opened = open(repository);
            try {
                return list(opened, revision, folder);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lists a folder of a tree that need not belong to a commit, such as that of a merge.
     *
     * @param commit the full id of the commit it counts for
     * @param tree the full id of the tree
     * @throws UncheckedIOException if there is no such tree or folder; its message says which
     */
    public static GitSource ofTree(Path repository, String commit, String tree, String folder) {
        try {
            Repository opened = open(repository);
            try (RevWalk walk = new RevWalk(opened)) {
                Revision revision = GitRevisions.of(walk.parseCommit(ObjectId.fromString(commit)), false);
                return list(opened, revision, ObjectId.fromString(tree), folder);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a folder on disk lies inside a repository, with {@code /}; empty if it lies in another one, or in none. */
    public static Optional<String> pathInRepository(Path folder, Path repository) {
        try (Repository around = GitRevisions.repositoryAround(folder).orElse(null);
                Repository asked = open(repository)) {
            if (around == null || around.isBare() || !objects(around).equals(objects(asked))) {
                return Optional.empty();
            }
            Path root = around.getWorkTree().toPath().toRealPath();
            return Optional.of(root.relativize(folder.toRealPath()).toString().replace('\\', '/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path objects(Repository repository) throws IOException {
        return repository.getCommonDirectory().toPath().toRealPath();
    }

    /**
     * Whether a revision has a folder.
     *
     * @throws UncheckedIOException if there is no repository or no such revision; its message says which
     */
    public static boolean hasFolder(Path repository, String revision, String folder) {
        try (Repository opened = open(repository);
                RevWalk walk = new RevWalk(opened);
                TreeWalk found = TreeWalk.forPath(
                        opened,
                        folder,
                        walk.parseCommit(commit(opened, revision)).getTree())) {
            return found != null && FileMode.TREE.equals(found.getFileMode(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The commit before the last so many changes of any of these files, along first parents; other changes do not count, so that
     * nobody hides a change behind many harmless ones. The first one that has the folder if there are fewer.
     *
     * @param folder the folder that must be there; empty for the whole repository
     * @param paths of the files inside the repository
     * @return empty if that is the commit itself
     * @throws UncheckedIOException if there is no repository or no such commit
     */
    public static Optional<String> beforeChanges(
            Path repository, String commit, int changes, String folder, SortedSet<String> paths) {
        try (Repository opened = open(repository);
                RevWalk walk = new RevWalk(opened)) {
            RevCommit at = walk.parseCommit(ObjectId.fromString(commit));
            int found = 0;
            for (int i = 0; i < FARTHEST && found < changes && at.getParentCount() > 0; i++) {
                RevCommit parent = walk.parseCommit(at.getParent(0));
                if (!folder.isEmpty() && TreeWalk.forPath(opened, folder, parent.getTree()) == null) {
                    break;
                }
                found += differs(opened, parent, at, paths) ? 1 : 0;
                at = parent;
            }
            return at.name().equals(commit) ? Optional.empty() : Optional.of(at.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Repository repository, RevCommit before, RevCommit after, SortedSet<String> paths)
            throws IOException {
        try (TreeWalk trees = new TreeWalk(repository)) {
            trees.addTree(before.getTree());
            trees.addTree(after.getTree());
            trees.setRecursive(true);
            trees.setFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            return trees.next();
        }
    }

    static Repository open(Path repository) throws IOException {
        return GitRevisions.repositoryAround(repository)
                .orElseThrow(() -> new IOException("there is no Git repository at " + repository));
    }

    static ObjectId commit(Repository repository, String revision) throws IOException {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (RevisionSyntaxException | IncorrectObjectTypeException noneOfACommit) {
            // said below: for the user it is not there
        }
        throw new IOException("the repository has no revision \"" + revision + "\"");
    }

    private static GitSource list(Repository repository, String revision, String folder) throws IOException {
        ObjectId id = commit(repository, revision);
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(id);
            return list(repository, GitRevisions.of(commit, false), commit.getTree(), folder);
        }
    }

    private static GitSource list(Repository repository, Revision revision, ObjectId tree, String folder)
            throws IOException {
        if (Path.of(folder).normalize().startsWith("..") || Path.of(folder).isAbsolute()) {
            throw new IOException("the folder \"" + folder + "\" lies outside the repository");
        }
        ObjectId root = folder.isEmpty() ? tree : subtree(repository, revision, tree, folder);
        Listing listing = new Listing();
        Map<String, ObjectId> blobs = new TreeMap<>();
        try (TreeWalk files = new TreeWalk(repository)) {
            files.addTree(root);
            walk(files, listing, blobs);
        }
        return new GitSource(repository, revision, root, listing, blobs);
    }

    private static ObjectId subtree(Repository repository, Revision revision, ObjectId tree, String folder)
            throws IOException {
        try (TreeWalk found = TreeWalk.forPath(repository, folder, tree)) {
            if (found == null || !FileMode.TREE.equals(found.getFileMode(0))) {
                throw new IOException("the revision " + revision.shortCommit() + " has no folder \"" + folder + "\"");
            }
            return found.getObjectId(0);
        }
    }

    private static void walk(TreeWalk files, Listing listing, Map<String, ObjectId> blobs) throws IOException {
        while (files.next()) {
            FileMode mode = files.getFileMode(0);
            String path = files.getPathString();
            if (FileMode.TREE.equals(mode)) {
                if (Listing.enters(files.getNameString())) {
                    files.enterSubtree();
                }
            } else if (FileMode.SYMLINK.equals(mode)) {
                byte[] target =
                        files.getObjectReader().open(files.getObjectId(0)).getBytes(4096);
                listing.link(path, new String(target, StandardCharsets.UTF_8));
            } else if (Listing.reads(files.getNameString()) && !FileMode.GITLINK.equals(mode)) {
                ObjectId blob = files.getObjectId(0);
                listing.file(path, files.getObjectReader().getObjectSize(blob, Constants.OBJ_BLOB));
                blobs.put(path, blob);
            }
        }
    }

    @Override
    public List<String> paths() {
        return listing.paths();
    }

    @Override
    public SourceFile read(String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new SourceFile(path, reader.open(blobs.get(path)).getBytes(LARGEST_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> contentId(String path) {
        return Optional.of(blobs.get(path).name());
    }

    @Override
    public Optional<SourceFile> beside(String name) {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk found = TreeWalk.forPath(reader, name, tree)) {
            boolean there = found != null && (found.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
            return there
                    ? Optional.of(new SourceFile(
                            name, reader.open(found.getObjectId(0)).getBytes(Integer.MAX_VALUE)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SortedMap<String, byte[]> in(String folder) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (TreeWalk files = new TreeWalk(repository)) {
            files.addTree(tree);
            files.setRecursive(true);
            files.setFilter(PathFilterGroup.createFromStrings(folder));
            while (files.next()) {
                String path = files.getPathString();
                String name = path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : ".";
                ObjectId blob = files.getObjectId(0);
                boolean isFile = (files.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                if (isFile
                        && Listing.isSeen(name)
                        && files.getObjectReader().getObjectSize(blob, Constants.OBJ_BLOB) <= LARGEST_FILE) {
                    found.put(name, files.getObjectReader().open(blob).getBytes(LARGEST_FILE));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Diagnostic> problems() {
        return listing.problems();
    }

    @Override
    public Optional<Revision> revision() {
        return Optional.of(revision);
    }

    @Override
    public void close() {
        repository.close();
    }
}
