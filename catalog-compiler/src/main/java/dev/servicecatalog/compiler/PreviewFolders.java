package dev.servicecatalog.compiler;

import dev.servicecatalog.output.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a preview publishes: outside the catalog, so that it does not watch itself. The folder shown before stays for browsers that are
 * still reading.
 */
final class PreviewFolders implements AutoCloseable {
    private final Path root;
    private Path shown;
    private Optional<Path> before = Optional.empty();
    private int made;

    private PreviewFolders(Path root) {
        this.root = root;
        this.shown = root.resolve("nothing");
    }

    static PreviewFolders create() throws IOException {
        return new PreviewFolders(Files.createTempDirectory("catalog-preview-"));
    }

    /** A folder to publish into. */
    Path next() {
        made++;
        return root.resolve("site-" + made);
    }

    /** The folder that browsers read; nothing is there before something was published. */
    Path shown() {
        return shown;
    }

    /** Shows a folder, and gives up the one before the one that was shown. */
    void show(Path folder) {
        before.ifPresent(PreviewFolders::delete);
        before = Files.isDirectory(shown) ? Optional.of(shown) : Optional.empty();
        shown = folder;
    }

    @Override
    public void close() {
        delete(root);
    }

    private static void delete(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
