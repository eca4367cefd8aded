package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The record of decisions that a repository holds, as it was at one moment: later records do not show. Reads only what is asked for. What
 * is no record is left out here and named by {@link Chain}. Not for several threads; close it after use.
 */
public final class Ledger implements AutoCloseable {
    /** Where it is kept. */
    public static final String REF = "refs/catalog/decisions";

    private final Repository repository;
    private final ObjectReader reader;
    private final LedgerTree trees;
    private final Optional<ObjectId> tip;

    private Ledger(Repository repository, Optional<ObjectId> tip) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.trees = new LedgerTree(reader);
        this.tip = tip;
    }

    /**
     * The ledger of a repository as it is here now; empty if there is none, without a word.
     *
     * @param repository a folder inside the work tree, or a bare repository
     * @throws UncheckedIOException if there is no repository, or it cannot be read
     */
    public static Ledger of(Path repository) {
        Repository opened = open(repository);
        try {
            return new Ledger(opened, LedgerRefs.tip(opened, REF));
        } catch (IOException e) {
            opened.close();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The ledger as it was once.
     *
     * @param commit the full id of one of its commits; empty for before the first record
     */
    public static Ledger at(Path repository, Optional<String> commit) {
        return new Ledger(open(repository), commit.map(ObjectId::fromString));
    }

    static Repository open(Path folder) {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        try {
            if (builder.getGitDir() == null) {
                throw new IOException("there is no Git repository at " + folder);
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commit it ends with; empty if there is no record. */
    public Optional<String> tip() {
        return tip.map(ObjectId::name);
    }

    /** All records, the first one first. Their texts are read one by one; close the stream. */
    public Stream<Recorded> records() {
        return commits().flatMap(commit -> added(commit).stream());
    }

    /** The last so many records, the newest first; reads no others. */
    public Stream<Recorded> newest(int most) {
        return walk(false).limit(most).flatMap(commit -> added(commit).stream());
    }

    /** The newest record; empty if there is none. */
    public Optional<Recorded> last() {
        try (Stream<Recorded> newest = newest(1)) {
            return newest.findFirst();
        }
    }

    /** The decisions about exactly this tree, the newest last. */
    public List<Recorded> decisionsOf(String tree) {
        return in(Shelf.folder(Shelf.DECISIONS, tree));
    }

    /** What lies among the decisions about a tree and is none. */
    public List<Diagnostic> strangersAt(String tree) {
        List<Diagnostic> strangers = new ArrayList<>();
        try (RevWalk walk = new RevWalk(reader)) {
            List<LedgerFile> files = tip.isEmpty()
                    ? List.of()
                    : trees.files(walk.parseCommit(tip.get()).getTree(), Shelf.folder(Shelf.DECISIONS, tree));
            for (LedgerFile file : files) {
                stranger(file).ifPresent(strangers::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strangers;
    }

    private Optional<Diagnostic> stranger(LedgerFile file) throws IOException {
        try {
            Recorded record = trees.read(file);
            return record.isInPlace() ? Optional.empty() : Optional.of(Problems.misplaced(record));
        } catch (UnreadableRecord e) {
            return Optional.of(Problems.notUnderstood(file.path(), e.getMessage()));
        }
    }

    /** Whether it went through a commit. */
    public boolean holds(String commit) {
        try {
            return tip.isPresent()
                    && Subject.isId(commit)
                    && repository.getObjectDatabase().has(ObjectId.fromString(commit))
                    && LedgerRefs.isBefore(repository, ObjectId.fromString(commit), tip.get());
        } catch (IOException e) {
            return false;
        }
    }

    /** Says so if its last record was made for a repository of another name, so that none of this name can follow; empty otherwise. */
    public Optional<Diagnostic> foreignTo(String name) {
        return last().flatMap(record -> record.foreignTo(name));
    }

    /** How this commit ended, the newest last. */
    public List<Recorded> outcomesOf(String commit) {
        return in(Shelf.folder(Shelf.OUTCOMES, commit));
    }

    /** Who looked at this commit afterwards, the newest last. */
    public List<Recorded> reviewsOf(String commit) {
        return in(Shelf.folder(Shelf.REVIEWS, commit));
    }

    /** All decisions to let something go as an emergency, the newest last. */
    public List<Recorded> emergencies() {
        return in(Shelf.EMERGENCIES);
    }

    /** All outcomes that are failures, the newest last. */
    public List<Recorded> failures() {
        return in(Shelf.FAILURES);
    }

    /** The subject that a revision of the repository would be in a record; empty if it has no such revision. */
    public Optional<Subject> subject(String revision) {
        try (RevWalk walk = new RevWalk(reader)) {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null
                    ? Optional.empty()
                    : Optional.of(new Subject(
                            id.name(), walk.parseCommit(id).getTree().name()));
        } catch (IOException | RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    Repository repository() {
        return repository;
    }

    LedgerTree trees() {
        return trees;
    }

    /** The commits, the first one first. */
    Stream<RevCommit> commits() {
        return walk(true);
    }

    /** The commits, the newest first. */
    Stream<RevCommit> newestCommits() {
        return walk(false);
    }

    private Stream<RevCommit> walk(boolean firstFirst) {
        if (tip.isEmpty()) {
            return Stream.empty();
        }
        RevWalk walk = new RevWalk(reader);
        walk.setRetainBody(false);
        walk.setFirstParent(true);
        try {
            walk.markStart(walk.parseCommit(tip.get()));
            if (firstFirst) {
                walk.sort(RevSort.TOPO);
                walk.sort(RevSort.REVERSE, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Iterator<RevCommit> commits = walk.iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(commits, Spliterator.ORDERED), false)
                .onClose(walk::dispose);
    }

    private List<Recorded> added(RevCommit commit) {
        try (RevWalk walk = new RevWalk(reader)) {
            Optional<RevCommit> parent = commit.getParentCount() == 0
                    ? Optional.empty()
                    : Optional.of(walk.parseCommit(commit.getParent(0)));
            return readable(trees.changes(walk.parseCommit(commit), parent)).stream()
                    .filter(Recorded::isInOwnPlace)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Recorded> in(String folder) {
        if (tip.isEmpty()) {
            return List.of();
        }
        try (RevWalk walk = new RevWalk(reader)) {
            List<Recorded> records =
                    readable(trees.files(walk.parseCommit(tip.get()).getTree(), folder));
            return records.stream()
                    .filter(Recorded::isInPlace)
                    .sorted(Comparator.comparingLong(Recorded::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Recorded> readable(List<LedgerFile> files) throws IOException {
        List<Recorded> records = new ArrayList<>();
        for (LedgerFile file : files) {
            if (file.isGone()) {
                continue;
            }
            try {
                records.add(trees.read(file));
            } catch (UnreadableRecord named) {
                // the chain names it
            }
        }
        return records;
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
