package dev.servicecatalog.testing;

import java.nio.file.Path;

/** Catalogs and histories that nobody of us made. They are not part of the project; {@code -Dcorpora} says where they are. */
public final class Corpora {
    /** The folder with a folder for each catalog. */
    public static final Path ROOT = Path.of(System.getProperty("corpora", "../../shared/corpora"));

    /** What became of changes in other repositories. */
    public static final Path CHANGE_RISK = ROOT.resolveSibling("data").resolve("change-risk");

    private Corpora() {}
}
