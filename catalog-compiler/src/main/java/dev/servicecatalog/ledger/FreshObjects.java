package dev.servicecatalog.ledger;

import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectDatabase;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;

/**
 * A repository as a push of new records has to see it. To find out what is new, JGit goes through every folder of the commit before, which
 * takes longer with every record. Only the folders beside the new records can hold anything that is not new, so all others look empty here
 * and are not gone through. Nobody but a push that sends whole objects may read from it.
 */
final class FreshObjects extends Repository {
    private final Repository all;
    private final Set<ObjectId> folders;

    /** Shows these trees and everything that is no tree. */
    FreshObjects(Repository all, Set<ObjectId> folders) {
        super(options(all));
        this.all = all;
        this.folders = Set.copyOf(folders);
    }

    private static RepositoryBuilder options(Repository all) {
        RepositoryBuilder options =
                new RepositoryBuilder().setGitDir(all.getDirectory()).setFS(all.getFS());
        return all.isBare() ? options.setBare() : options.setWorkTree(all.getWorkTree());
    }

    @Override
    public ObjectReader newObjectReader() {
        return new Reader(all.newObjectReader());
    }

    @Override
    public ObjectDatabase getObjectDatabase() {
        return all.getObjectDatabase();
    }

    @Override
    public RefDatabase getRefDatabase() {
        return all.getRefDatabase();
    }

    @Override
    public StoredConfig getConfig() {
        return all.getConfig();
    }

    @Override
    public AttributesNodeProvider createAttributesNodeProvider() {
        return all.createAttributesNodeProvider();
    }

    @Override
    public String getIdentifier() {
        return all.getIdentifier();
    }

    @Override
    public void scanForRepoChanges() throws IOException {
        all.scanForRepoChanges();
    }

    @Override
    public void notifyIndexChanged(boolean internal) {
        throw new UnsupportedOperationException("a push changes nothing here");
    }

    @Override
    public void create(boolean bare) {
        throw new UnsupportedOperationException("it is there already");
    }

    @Override
    public void close() {
        // belongs to whoever opened the whole
    }

    private final class Reader extends ObjectReader.Filter {
        private final ObjectReader reader;

        Reader(ObjectReader reader) {
            this.reader = reader;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        @Override
        public ObjectReader newReader() {
            return new Reader(reader.newReader());
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return open(id, OBJ_ANY);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            if (type == Constants.OBJ_TREE && !folders.contains(id.toObjectId())) {
                return new ObjectLoader.SmallObject(Constants.OBJ_TREE, new byte[0]);
            }
            return reader.open(id, type);
        }
    }
}
