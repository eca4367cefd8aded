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
import java.util.Optional;

/**
 * Compiles several versions of one catalog at the same moment. What is the same in them is read once, and the severities and waivers of
 * the first one count for all: nobody waives their own findings. What is wrong with waivers is no finding here: time alone ends them, and
 * a waiver that has ended waives nothing.
 */
final class Versions {
    private final Instant now;
    private final KnownFiles files = new KnownFiles();
    private Optional<Catalog> first = Optional.empty();

    Versions(Instant now) {
        this.now = now;
    }

    /** Reads and checks a version, and closes the source. */
    Version read(CatalogSource source) {
        try (source) {
            LoadedCatalog loaded = CatalogLoader.load(source, files);
            Catalog rules = first.orElse(loaded.catalog());
            CatalogInsights insights =
                    CatalogInsights.of(loaded.catalog(), LocalDate.ofInstant(now, CatalogCompiler.zone(rules)));
            first = Optional.of(rules);
            return new Version(insights, CatalogCompiler.judgeBy(rules, loaded, insights));
        }
    }
}
