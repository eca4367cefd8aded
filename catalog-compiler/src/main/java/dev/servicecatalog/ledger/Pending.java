package dev.servicecatalog.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry that waits in a clone to be pushed, under a ref of its own, so that nothing is lost when the remote or this process dies.
 *
 * @param signed whether it was to be signed
 */
record Pending(Entry entry, String id, boolean signed) {
    private static final String REFS = "refs/catalog/pending/";
    private static final int LARGEST = 32 * 1024 * 1024;

    static Pending of(Entry entry, boolean signed) {
        return new Pending(entry, Statement.id(entry), signed);
    }

    void keep(Repository repository) throws IOException {
        ObjectNode node = CanonicalJson.object().put("signed", signed);
        node.set("statement", Statement.of(entry));
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, CanonicalJson.bytes(node));
            inserter.flush();
            if (LedgerRefs.tip(repository, REFS + id).filter(blob::equals).isEmpty()
                    && !LedgerRefs.move(repository, REFS + id, LedgerRefs.tip(repository, REFS + id), blob)
                    && LedgerRefs.tip(repository, REFS + id).isEmpty()) {
                throw new IOException("the record cannot be kept under " + REFS + id);
            }
        }
    }

    void remove(Repository repository) throws IOException {
        if (LedgerRefs.tip(repository, REFS + id).isPresent()) {
            LedgerRefs.remove(repository, REFS + id);
        }
    }

    static int count(Repository repository) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(REFS).size();
    }

    /** All that wait, the earliest first. */
    static List<Pending> all(Repository repository) throws IOException, UnreadableRecord {
        List<Pending> all = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(REFS)) {
            Optional<ObjectId> blob = Optional.ofNullable(ref.getObjectId());
            if (blob.isPresent()) {
                ObjectNode node = CanonicalJson.read(repository.open(blob.get()).getCachedBytes(LARGEST));
                Entry entry = Statement.entry(Stated.object(node, "statement"));
                all.add(of(entry, node.path("signed").asBoolean(false)));
            }
        }
        all.sort(Comparator.comparing((Pending each) -> each.entry().at()).thenComparing(Pending::id));
        return all;
    }
}
