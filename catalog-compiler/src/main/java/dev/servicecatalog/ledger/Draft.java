package dev.servicecatalog.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Records on top of a ledger, one commit each; no ref points at them yet.
 *
 * @param tip the last commit; that of the ledger itself if all is there already
 * @param added the new records, in order
 * @param folders the trees around the new records, before and after
 */
record Draft(Optional<ObjectId> tip, List<Recorded> added, Set<ObjectId> folders) {
    private static final String WRITER = "Service Catalog";
    private static final String MAIL = "gate@servicecatalog.dev";

    /**
     * Writes what is not there yet.
     *
     * @param at the moment of writing, stated in the commits
     * @throws UnreadableRecord if the last record cannot be read, so that nothing can follow it
     */
    static Draft on(
            Repository repository, Optional<ObjectId> tip, List<Entry> entries, Optional<SigningKey> key, Instant at)
            throws IOException, UnreadableRecord {
        try (ObjectInserter inserter = repository.newObjectInserter();
                RevWalk walk = new RevWalk(inserter.newReader())) {
            Writing writing = new Writing(inserter, walk, key, at);
            writing.begin(tip);
            for (Entry entry : entries) {
                writing.add(entry);
            }
            inserter.flush();
            return new Draft(Optional.ofNullable(writing.tip), List.copyOf(writing.added), Set.copyOf(writing.folders));
        }
    }

    /** One draft in the making. */
    private static final class Writing {
        private final ObjectInserter inserter;
        private final RevWalk walk;
        private final Optional<SigningKey> key;
        private final PersonIdent writer;
        private final LedgerTree trees;
        private final List<Recorded> added = new ArrayList<>();
        private final Set<ObjectId> folders = new HashSet<>();
        private ObjectId tip;
        private Optional<ObjectId> root = Optional.empty();
        private Optional<Recorded> last = Optional.empty();

        Writing(ObjectInserter inserter, RevWalk walk, Optional<SigningKey> key, Instant at) {
            this.inserter = inserter;
            this.walk = walk;
            this.key = key;
            this.writer = new PersonIdent(WRITER, MAIL, at, ZoneOffset.UTC);
            this.trees = new LedgerTree(walk.getObjectReader());
        }

        void begin(Optional<ObjectId> from) throws IOException, UnreadableRecord {
            if (from.isPresent()) {
                RevCommit commit = walk.parseCommit(from.get());
                tip = commit;
                root = Optional.of(commit.getTree());
                last = Optional.of(last(commit));
            }
        }

        private Recorded last(RevCommit commit) throws IOException, UnreadableRecord {
            Optional<RevCommit> parent = commit.getParentCount() == 0
                    ? Optional.empty()
                    : Optional.of(walk.parseCommit(commit.getParent(0)));
            for (LedgerFile file : trees.changes(commit, parent)) {
                if (!file.isGone()) {
                    Recorded record = trees.read(file);
                    if (record.isInOwnPlace()) {
                        return record;
                    }
                }
            }
            throw new UnreadableRecord("the last commit of the ledger adds none");
        }

        void add(Entry entry) throws IOException, UnreadableRecord {
            List<String> paths = Shelf.paths(entry, Statement.id(entry));
            if (root.isPresent() && trees.has(root.get(), paths.get(0))) {
                return;
            }
            long number = last.map(Recorded::number).orElse(0L) + 1;
            Envelope unsigned = Envelope.unsigned(Statement.placed(entry, number, last.map(Recorded::digest)));
            byte[] file = key.map(unsigned::signedBy).orElse(unsigned).bytes();
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file);
            TreeWriter writing = new TreeWriter(inserter, folders);
            for (String path : paths) {
                root = Optional.of(writing.with(root, path, blob));
            }
            Recorded record = Statement.read(file, paths.get(0));
            tip = commit(record);
            last = Optional.of(record);
            added.add(record);
        }

        private ObjectId commit(Recorded record) throws IOException {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(root.orElseThrow());
            if (tip != null) {
                commit.setParentId(tip);
            }
            commit.setAuthor(writer);
            commit.setCommitter(writer);
            commit.setMessage(Sentence.of(record) + "\n");
            return inserter.insert(commit);
        }
    }
}
