package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.parse.PublishedParser;
import dev.servicecatalog.source.SourceFile;
import java.util.List;

/** A {@code catalog.json} that builds are judged by. */
final class PublishedCatalog {
    private static final DiagnosticCode CATALOG_INCOMPLETE = DiagnosticCode.error("catalog-incomplete");

    private PublishedCatalog() {}

    /** Reads one that lacks nothing: what was left out of it could have been what the build touches. */
    static LoadedCatalog whole(SourceFile file) throws Unevaluable {
        LoadedCatalog loaded = CatalogLoader.loadPublished(file);
        boolean isCatalog =
                loaded.findings().stream().noneMatch(found -> found.subject().isEmpty());
        if (isCatalog && !PublishedParser.isWhole(file)) {
            throw new Unevaluable(List.of(Diagnostic.of(
                    CATALOG_INCOMPLETE,
                    SourceSpan.startOf(file.path()),
                    "it does not say `\"complete\": true`, so parts of the catalog could not be read when it was published",
                    "Mend the errors that it lists under `findings` and publish it again, or name the catalog's folder or repository"
                            + " with -Dcatalog.location.",
                    "")));
        }
        return loaded;
    }
}
