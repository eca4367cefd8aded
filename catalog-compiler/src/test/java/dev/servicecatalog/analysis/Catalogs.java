package dev.servicecatalog.analysis;

import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogs for tests, read as a user's would be. */
final class Catalogs {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/servicecatalog/analysis");

    private Catalogs() {}

    /** The catalog in one of the folders beside the vectors. */
    static Catalog in(String folder) {
        return CatalogLoader.load(DirectorySource.of(FIXTURES.resolve(folder))).catalog();
    }

    /** The catalog in a text; it may lack what a figure does not need. */
    static Catalog of(String yaml) {
        try {
            Path folder = Files.createTempDirectory("catalog");
            Path file = Files.writeString(folder.resolve("catalog.yaml"), yaml);
            Catalog catalog = CatalogLoader.load(DirectorySource.of(folder)).catalog();
            Files.delete(file);
            Files.delete(folder);
            return catalog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
