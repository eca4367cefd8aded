package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.source.CatalogSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Compiles several versions of one catalog at the same moment. What is the same in them is read once, and the severities and waivers of
 * the first one count for all: nobody waives their own findings.
 */
final class Versions {
    private final Instant now;
    private final KnownFiles files = new KnownFiles();
    private Optional<Catalog> first = Optional.empty();

    Versions(Instant now) {
        this.now = now;
    }

    /** Reads a version without asking what is wrong with it, and closes the source. */
    Version figures(CatalogSource source) {
        try (source) {
            return new Version(insights(CatalogLoader.load(source, files).catalog()), List.of());
        }
    }

    /** Reads and checks a version, and closes the source. */
    Version read(CatalogSource source) {
        try (source) {
            LoadedCatalog loaded = CatalogLoader.load(source, files);
            Catalog rules = first.orElse(loaded.catalog());
            CatalogInsights insights = insights(loaded.catalog());
            Version version = first.isEmpty()
                    ? new Version(insights, CatalogCompiler.judge(loaded, insights))
                    : new Version(insights, CatalogCompiler.judgeBy(rules, loaded, insights));
            first = Optional.of(rules);
            return version;
        }
    }

    private CatalogInsights insights(Catalog catalog) {
        return CatalogInsights.of(catalog, LocalDate.ofInstant(now, CatalogCompiler.zone(first.orElse(catalog))));
    }
}
