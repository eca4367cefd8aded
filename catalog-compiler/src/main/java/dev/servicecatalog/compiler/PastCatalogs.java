package dev.servicecatalog.compiler;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.GitSource;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The catalogs of a history, each read once as long as it stays the same. Only the last few are kept. */
final class PastCatalogs implements AutoCloseable {
    private static final int KEPT = 4;

    /** After so many catalogs the files of the oldest ones are forgotten too. */
    private static final int FORGET = 200;

    private final Path repository;
    private final String folder;
    private final Map<String, Read> byTree = new LinkedHashMap<>(16, 0.75f, true);
    private KnownFiles files = new KnownFiles();
    private int read;

    PastCatalogs(Path repository, String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /** Its places can be asked for as long as the source is open. */
    private record Read(LoadedCatalog catalog, CatalogSource source) {}

    /** The files that were read lately. */
    KnownFiles files() {
        return files;
    }

    /**
     * The catalog of a commit.
     *
     * @param tree the id of its folder there
     */
    LoadedCatalog at(String commit, String tree) {
        Read known = byTree.get(tree);
        if (known == null) {
            if (++read % FORGET == 0) {
                files = new KnownFiles();
            }
            CatalogSource source = GitSource.of(repository, commit, folder);
            known = new Read(CatalogLoader.load(source, files), source);
            byTree.put(tree, known);
            forget();
        }
        return known.catalog();
    }

    private void forget() {
        Iterator<Read> oldestFirst = byTree.values().iterator();
        while (byTree.size() > KEPT) {
            oldestFirst.next().source().close();
            oldestFirst.remove();
        }
    }

    @Override
    public void close() {
        byTree.values().forEach(each -> each.source().close());
        byTree.clear();
    }
}
