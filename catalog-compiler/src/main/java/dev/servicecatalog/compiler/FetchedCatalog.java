package dev.servicecatalog.compiler;

import dev.servicecatalog.output.FolderTree;
import dev.servicecatalog.source.Download;
import dev.servicecatalog.source.GitClone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalog that a build is judged by, brought here if it is elsewhere; what was brought is removed by closing. */
final class FetchedCatalog implements AutoCloseable {
    private static final Pattern GIT = Pattern.compile("(?:git@|ssh://|git://|file://).*|https?://.*\\.git/?");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?<address>(?:git@|ssh://|git://|file://|https?://)[^#]*)(?:#(?<revision>.*))?");

    private final CatalogLocation location;
    private final Optional<Path> brought;

    private FetchedCatalog(CatalogLocation location, Optional<Path> brought) {
        this.location = location;
        this.brought = brought;
    }

    /**
     * Finds out what a location is and brings it here.
     *
     * @throws UncheckedIOException if it cannot be reached
     * @throws WrongUseException if a location is stated for a change of the catalog, which is in the repository that changes
     */
    static FetchedCatalog of(GateRequest request, Optional<String> stated) {
        if (stated.isEmpty()) {
            return new FetchedCatalog(ofRepository(request), Optional.empty());
        }
        if (request.deployment().isEmpty()) {
            throw new WrongUseException(
                    "catalog.location is for builds only", "Say so with -Dcatalog.deploy, or leave it out.");
        }
        return at(request.repository(), stated.get(), request.catalog().directory());
    }

    /** A catalog that is here. */
    static FetchedCatalog here(CatalogLocation location) {
        return new FetchedCatalog(location, Optional.empty());
    }

    /** The catalog that a text names: a folder or file below a base, the address of a repository, or of a published catalog. */
    static FetchedCatalog at(Path base, String text, Optional<Path> directory) {
        Matcher elsewhere = ELSEWHERE.matcher(text);
        if (elsewhere.matches()) {
            Optional<String> revision = Optional.ofNullable(elsewhere.group("revision"));
            return brought(elsewhere.group("address"), revision, directory);
        }
        Path here = base.resolve(text);
        return new FetchedCatalog(
                Files.isDirectory(here)
                        ? new CatalogLocation(here, directory, Optional.empty())
                        : CatalogLocation.of(here),
                Optional.empty());
    }

    private static FetchedCatalog brought(String address, Optional<String> revision, Optional<Path> directory) {
        Path folder = folder();
        try {
            return new FetchedCatalog(bring(address, revision, folder, directory), Optional.of(folder));
        } catch (UncheckedIOException | WrongUseException e) {
            delete(folder);
            throw e;
        }
    }

    private static CatalogLocation bring(
            String address, Optional<String> revision, Path folder, Optional<Path> directory) {
        if (GIT.matcher(address).matches()) {
            return new CatalogLocation(folder, directory, Optional.of(cloned(address, revision, folder)));
        }
        if (revision.isPresent()) {
            throw new WrongUseException(
                    "only a Git repository has revisions, and " + address + " is none",
                    "Leave out what stands behind the # of -Dcatalog.location.");
        }
        Path file = folder.resolve("catalog.json");
        Download.into(file, address);
        return CatalogLocation.of(file);
    }

    /** The commit that is wanted; the last one of the main branch where none is. */
    private static String cloned(String address, Optional<String> revision, Path folder) {
        if (revision.isEmpty()) {
            return GitClone.into(folder, address);
        }
        return GitClone.into(folder, address, revision.get())
                .orElseThrow(
                        () -> new WrongUseException(
                                "the repository of the catalog has no branch, tag or commit \"" + revision.get() + "\"",
                                "Name one behind the # of -Dcatalog.location, or leave it out for the last commit of the main branch."));
    }

    /** A build beside its catalog is judged by what stood there before. */
    private static CatalogLocation ofRepository(GateRequest request) {
        CatalogLocation at = request.catalog();
        boolean same = request.deployment().isPresent()
                && at.revision().isEmpty()
                && at.published().isEmpty();
        return same && at.repository().equals(request.repository())
                ? new CatalogLocation(at.repository(), at.directory(), Optional.of(request.base()))
                : at;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("catalog");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CatalogLocation location() {
        return location;
    }

    @Override
    public void close() {
        brought.ifPresent(FetchedCatalog::delete);
    }

    private static void delete(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
