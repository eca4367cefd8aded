package dev.servicecatalog.compiler;

import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.source.GitSource;
import dev.servicecatalog.source.PartingPoint;
import dev.servicecatalog.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a catalog is: a folder as it is on disk, or as it was at a Git revision.
 *
 * @param repository the folder that relative paths start from, and whose repository a revision is looked up in
 * @param directory the catalog's folder, relative to {@code repository}; {@code catalog} if there is one, else the repository itself,
 *     where not stated
 * @param revision a branch, tag or commit; the files on disk where not stated
 * @param baseline the file of known findings, relative to {@code repository}; {@code baseline.txt} in the catalog's folder, if there is
 *     one, where not stated
 */
public record CatalogLocation(
        Path repository, Optional<Path> directory, Optional<String> revision, Optional<Path> baseline) {
    private static final Path USUAL = Path.of("catalog");

    /** A catalog with the baseline that lies in its folder, if there is one. */
    public CatalogLocation(Path repository, Optional<Path> directory, Optional<String> revision) {
        this(repository, directory, revision, Optional.empty());
    }

    /** A folder on disk. */
    public static CatalogLocation of(Path directory) {
        return new CatalogLocation(directory, Optional.of(Path.of("")), Optional.empty());
    }

    CatalogSource open() {
        try {
            return revision.map(this::inGit).orElseGet(this::onDisk);
        } catch (UncheckedIOException e) {
            throw new WrongUseException(
                    e.getCause().getMessage(),
                    "Name a branch, tag or commit with -Dcatalog.revision, its repository with -Dcatalog.repository and the"
                            + " catalog's folder in it with -Dcatalog.directory.");
        }
    }

    /** Where the other version left this one; empty if the other holds all of this, or is no later version of it. */
    Optional<CatalogLocation> whereParted(CatalogLocation other) {
        try {
            return revision.flatMap(base -> PartingPoint.of(repository, base, other.revision.orElse("HEAD")))
                    .map(commit -> new CatalogLocation(repository, directory, Optional.of(commit), baseline));
        } catch (UncheckedIOException noSuchRevision) {
            return Optional.empty();
        }
    }

    /**
     * The published {@code catalog.json} that this names instead of a folder; empty if it names a folder.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<SourceFile> published() {
        Path file = folder();
        if (revision.isPresent() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a folder, on disk or at the revision. */
    boolean isThere() {
        return revision.map(wanted -> GitSource.hasFolder(repository, wanted, folderInGit()))
                .orElseGet(() -> Files.isDirectory(folder()));
    }

    /** The folder on disk that this is about, whether or not it exists there. */
    Path folder() {
        Path usual = repository.resolve(USUAL);
        return directory.map(repository::resolve).orElse(Files.isDirectory(usual) ? usual : repository);
    }

    private CatalogSource onDisk() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new WrongUseException(
                    (Files.exists(folder) ? "this is no folder: " : "there is no folder ") + folder,
                    "Name the catalog's folder with -Dcatalog.directory.");
        }
        return DirectorySource.of(folder);
    }

    private CatalogSource inGit(String wanted) {
        return GitSource.of(repository, wanted, folderInGit());
    }

    /** The catalog's folder inside the repository at the revision, with {@code /}; empty for all of it. */
    String folderInGit() {
        Optional<String> stated = directory
                .map(path -> path.isAbsolute() ? repository.toAbsolutePath().relativize(path) : path)
                .map(path -> path.normalize().toString().replace('\\', '/'))
                .map(path -> path.equals(".") ? "" : path);
        return stated.orElseGet(() ->
                GitSource.hasFolder(repository, revision.orElseThrow(), USUAL.toString()) ? USUAL.toString() : "");
    }
}
