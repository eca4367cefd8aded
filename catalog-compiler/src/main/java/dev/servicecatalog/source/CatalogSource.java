package dev.servicecatalog.source;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Where the files of a catalog come from. Reading is safe from several threads. */
public sealed interface CatalogSource extends AutoCloseable permits DirectorySource, GitSource {
    /** The largest file that is read, in bytes; a document for people is a thousand times smaller. */
    int LARGEST_FILE = 2 * 1024 * 1024;

    /** The name of folders with cases for change policies; they are no part of a catalog. */
    String POLICY_CASES = "policy-tests";

    /** The file beside a catalog's documents with tests of its search; it is no document itself. */
    String SEARCH_TESTS = "search-tests.yaml";

    /** The folder beside them with a company's own colours, words, pages and templates. */
    String LOOK = "site";

    /** The paths of all YAML files, sorted; hidden folders, build output, policy cases and tests of the search are left out, links are not followed. */
    List<String> paths();

    /**
     * Reads one of {@link #paths()}.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    SourceFile read(String path);

    /** What tells the content of one of {@link #paths()} from others without reading it; empty if nothing does. */
    Optional<String> contentId(String path);

    /** Whether a catalog in a folder is read from this path below it, written with {@code /}. */
    static boolean reads(String path) {
        return Listing.belongs(path);
    }

    /**
     * A file right in the catalog's folder that is no document of the catalog; empty if there is none. Links are not followed.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<SourceFile> beside(String name);

    /**
     * All files in a folder right in the catalog's folder, whatever their names, by their paths in it; none if there is no such folder.
     * Hidden ones, links and files too large to be read are left out.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    SortedMap<String, byte[]> in(String folder);

    /** What was found wrong while listing: files too large, links that leave the folder. */
    List<Diagnostic> problems();

    /** The commit the files belong to; empty outside Git. */
    Optional<Revision> revision();

    /** Lets go of what was opened to read the files. */
    @Override
    void close();
}
