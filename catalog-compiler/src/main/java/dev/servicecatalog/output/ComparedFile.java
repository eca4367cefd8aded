package dev.servicecatalog.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A new file that is only written from where it differs from an old one. If it is the same to its end, it becomes the old file under another
 * name, with its time: who copies what is published copies only what changed. Holds no more of either than a buffer.
 */
final class ComparedFile extends OutputStream {
    private final Path file;
    private final Path old;
    private final InputStream before;
    private OutputStream written;
    private long same;
    private boolean kept;

    private ComparedFile(Path file, Path old, InputStream before) {
        this.file = file;
        this.old = old;
        this.before = before;
    }

    /** Opens a file; one that has no old version is simply written. */
    static ComparedFile of(Path file, Path old) throws IOException {
        if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
            ComparedFile fresh = new ComparedFile(file, old, InputStream.nullInputStream());
            fresh.differ();
            return fresh;
        }
        return new ComparedFile(file, old, new BufferedInputStream(Files.newInputStream(old)));
    }

    /** Whether the old file serves as the new one; known after closing. */
    boolean isKept() {
        return kept;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        if (written == null) {
            byte[] there = before.readNBytes(length);
            if (Arrays.equals(there, 0, there.length, content, from, from + length)) {
                same += length;
                return;
            }
            differ();
        }
        written.write(content, from, length);
    }

    /** From here on all is written; before it goes what was the same. */
    private void differ() throws IOException {
        written = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        if (same == 0) {
            return;
        }
        try (InputStream again = Files.newInputStream(old)) {
            byte[] buffer = new byte[8192];
            for (long left = same; left > 0; ) {
                int read = again.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("changed while it was published: " + old);
                }
                written.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (written == null && !kept) {
                finish();
            }
        } finally {
            before.close();
            if (written != null) {
                written.close();
            }
        }
    }

    /** All that came is the same; so is the file if the old one ends here. */
    private void finish() throws IOException {
        if (before.read() >= 0) {
            differ();
        } else {
            keep(file, old);
            kept = true;
        }
    }

    /** Gives the old file a second name; some file systems have none, there it is copied with its time. */
    static void keep(Path file, Path old) throws IOException {
        try {
            Files.createLink(file, old);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(old, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
