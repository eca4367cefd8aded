package dev.servicecatalog.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole or not at all. Files go into a folder beside it; {@link #publish} swaps the two by
 * renaming. A run that is killed between the two is mended by the next. Closing without publishing removes what was written and leaves the old folder as it is. Files may be written by
 * several threads at once.
 *
 * <p>A file that is the same as before keeps its time, so that those who copy the folder elsewhere copy only what changed.
 *
 * <p>Only a folder made by this class, an empty one or a new one is replaced: a marker file tells them from others.
 */
public final class OutputFolder implements AutoCloseable {
    private static final String MARKER = ".catalog-site";

    private final Path target;
    private final Path draft;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * Starts a new version of the folder.
     *
     * @throws FileSystemException if there is something in the folder that this class did not make
     */
    public static OutputFolder replacing(Path folder) throws IOException {
        Path target = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        refuseForeign(target);
        Path parent = target.getParent();
        if (parent == null) {
            throw new FileSystemException(target.toString(), null, "the root of a file system cannot be replaced");
        }
        Files.createDirectories(parent);
        recover(target);
        Path draft = sibling(target, "new");
        Files.createDirectory(draft);
        Files.createFile(draft.resolve(MARKER));
        return new OutputFolder(target, draft);
    }

    /**
     * Opens a new file.
     *
     * @param path relative, with {@code /}, such as {@code offerings/password-reset.html}
     * @throws FileAlreadyExistsException if it was written before, here or when the stream is closed
     */
    public OutputStream create(String path) throws IOException {
        Path file = inside(path);
        createFolder(file.getParent());
        files.incrementAndGet();
        return new BufferedOutputStream(new Counting(ComparedFile.of(file, target.resolve(draft.relativize(file)))));
    }

    /** Writes a whole file. */
    public void write(String path, byte[] content) throws IOException {
        try (OutputStream stream = create(path)) {
            stream.write(content);
        }
    }

    /**
     * Takes a file over as it is in the old version, if it is there with this content; does nothing otherwise.
     *
     * @return whether it was taken over
     * @throws FileAlreadyExistsException if it was written before
     */
    public boolean keep(String path, Checksum checksum) throws IOException {
        Path file = inside(path);
        Path old = target.resolve(draft.relativize(file));
        if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] content = Files.readAllBytes(old);
        if (!Checksum.of(content).equals(checksum)) {
            return false;
        }
        createFolder(file.getParent());
        ComparedFile.keep(file, old);
        files.incrementAndGet();
        kept.incrementAndGet();
        bytes.addAndGet(content.length);
        return true;
    }

    /** A file of the new version, as it was written or taken over. */
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(inside(path));
    }

    private Path inside(String path) {
        Path file = draft.resolve(path).normalize();
        if (!file.startsWith(draft) || file.equals(draft)) {
            throw new IllegalArgumentException("not inside the folder: " + path);
        }
        return file;
    }

    /** Asks the file system once for each folder. */
    private void createFolder(Path folder) throws IOException {
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }

    /** How many files were opened so far; the marker is not one of them. */
    public int files() {
        return files.get();
    }

    /** How many closed files are the same as before. */
    public int kept() {
        return kept.get();
    }

    /** How many bytes they hold. */
    public long bytes() {
        return bytes.get();
    }

    /** Puts the new version in the place of the old one. If that fails, the old one is put back. */
    public void publish() throws IOException {
        refuseForeign(target);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(draft, target);
            return;
        }
        Path old = sibling(target, "old");
        Files.move(target, old);
        try {
            Files.move(draft, target);
        } catch (IOException | RuntimeException failure) {
            Files.move(old, target);
            throw failure;
        }
        FolderTree.delete(old);
    }

    /** Removes what was written, unless it was published. */
    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            FolderTree.delete(draft);
        }
    }

    /** Tidies up after a run that was killed: puts back an old version that was moved away, and removes what is left beside it. */
    private static void recover(Path target) throws IOException {
        String prefix = "." + target.getFileName() + ".";
        List<Path> left;
        try (Stream<Path> beside = Files.list(target.getParent())) {
            left = beside.filter(path ->
                            path.getFileName().toString().matches(Pattern.quote(prefix) + "(?:new|old)-[-0-9a-f]{36}"))
                    .filter(path -> Files.exists(path.resolve(MARKER)))
                    .sorted()
                    .toList();
        }
        for (Path path : left) {
            boolean old = path.getFileName().toString().startsWith(prefix + "old-");
            if (old && !Files.exists(target)) {
                Files.move(path, target);
            } else {
                FolderTree.delete(path);
            }
        }
    }

    private static Path sibling(Path target, String purpose) {
        return target.resolveSibling("." + target.getFileName() + "." + purpose + "-" + UUID.randomUUID());
    }

    private static void refuseForeign(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a file; name a folder to publish into");
        }
        if (!Files.exists(target.resolve(MARKER)) && !isEmpty(target)) {
            throw new FileSystemException(
                    target.toString(),
                    null,
                    "holds files that were not published from a catalog; empty it yourself or name another folder");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private final class Counting extends FilterOutputStream {
        private final ComparedFile file;
        private boolean closed;

        Counting(ComparedFile file) {
            super(file);
            this.file = file;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            bytes.addAndGet(length);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                super.close();
                kept.addAndGet(file.isKept() ? 1 : 0);
            }
        }
    }
}
