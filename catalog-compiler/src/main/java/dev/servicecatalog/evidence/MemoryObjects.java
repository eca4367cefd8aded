package dev.servicecatalog.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.transport.PackParser;

/** Keeps new objects in memory and leaves the repository as it is. Close it after use. */
final class MemoryObjects extends ObjectInserter {
    private final ObjectReader repository;
    private final Map<ObjectId, ObjectLoader> made = new HashMap<>();

    MemoryObjects(ObjectReader repository) {
        this.repository = repository;
    }

    @Override
    public ObjectId insert(int type, long length, InputStream in) throws IOException {
        byte[] content = in.readNBytes(Math.toIntExact(length));
        return insert(type, content, 0, content.length);
    }

    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) {
        ObjectId id = idFor(type, data, offset, length);
        byte[] content = Arrays.copyOfRange(data, offset, offset + length);
        made.put(id, new ObjectLoader.SmallObject(type, content));
        return id;
    }

    @Override
    public PackParser newPackParser(InputStream in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ObjectReader newReader() {
        return new Both();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        repository.close();
    }

    /** What is in the repository, and what was made. */
    private final class Both extends ObjectReader.Filter {
        @Override
        protected ObjectReader delegate() {
            return repository;
        }

        @Override
        public ObjectReader newReader() {
            return new Both();
        }

        @Override
        public boolean has(AnyObjectId id, int type) throws IOException {
            return made.containsKey(id.toObjectId()) || repository.has(id, type);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            ObjectLoader own = made.get(id.toObjectId());
            return own == null ? repository.open(id, type) : own;
        }

        @Override
        public long getObjectSize(AnyObjectId id, int type) throws IOException {
            ObjectLoader own = made.get(id.toObjectId());
            return own == null ? repository.getObjectSize(id, type) : own.getSize();
        }

        @Override
        public ObjectInserter getCreatedFromInserter() {
            return MemoryObjects.this;
        }

        @Override
        public void close() {
            // the inserter closes it
        }
    }
}
