package dev.servicecatalog.source;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A catalog in a folder on disk, as it is now, committed or not. */
public final class DirectorySource implements CatalogSource {
    private final Path directory;
    private final Listing listing;

    private DirectorySource(Path directory, Listing listing) {
        this.directory = directory;
        this.listing = listing;
    }

    /**
     * Lists a folder.
     *
     * @throws UncheckedIOException if it is no folder or cannot be listed
     */
    public static DirectorySource of(Path directory) {
        Listing listing = new Listing();
        try {
            Path root = directory.toRealPath();
            Files.walkFileTree(root, new Visitor(root, listing));
            return new DirectorySource(root, listing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> paths() {
        return listing.paths();
    }

    @Override
    public SourceFile read(String path) {
        try {
            return new SourceFile(path, Files.readAllBytes(directory.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files may change at any time. */
    @Override
    public Optional<String> contentId(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<SourceFile> beside(String name) {
        boolean there = Files.isRegularFile(directory.resolve(name), LinkOption.NOFOLLOW_LINKS);
        return there ? Optional.of(read(name)) : Optional.empty();
    }

    @Override
    public SortedMap<String, byte[]> in(String folder) {
        Path root = directory.resolve(folder);
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Listing.isSeen(name)
                        && Files.size(file) <= LARGEST_FILE) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
            return files;
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
        return GitRevisions.headOf(directory);
    }

    /** Nothing stays open. */
    @Override
    public void close() {}

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Listing listing;

        Visitor(Path root, Listing listing) {
            this.root = root;
            this.listing = listing;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean enters =
                    folder.equals(root) || Listing.enters(folder.getFileName().toString());
            return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isSymbolicLink()) {
                listing.link(path, Files.readSymbolicLink(file).toString());
            } else if (attributes.isRegularFile()
                    && Listing.reads(file.getFileName().toString())) {
                listing.file(path, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
