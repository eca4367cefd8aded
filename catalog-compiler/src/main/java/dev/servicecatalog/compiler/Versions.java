package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.KnownProofs;
import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.output.decision.Places;
import dev.servicecatalog.source.CatalogSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles several versions of one catalog at the same moment. What is the same in them is read once, and the severities and waivers of
 * the first one count for all: nobody waives their own findings. What is wrong with waivers is no finding here: time alone ends them, and
 * a waiver that has ended waives nothing. Sources stay open until the last place in them was asked for.
 */
final class Versions implements AutoCloseable {
    private final Instant now;
    private final KnownFiles files;
    private final List<CatalogSource> opened = new ArrayList<>();
    private final Map<Version, Origins> origins = new IdentityHashMap<>();
    private Optional<Catalog> first;
    private Optional<KnownProofs> known = Optional.empty();

    Versions(Instant now) {
        this(now, new KnownFiles(), Optional.empty());
    }

    /**
     * Versions of which some were read before.
     *
     * @param rules the catalog whose severities and waivers count for all; the first one that is read where it is empty
     */
    Versions(Instant now, KnownFiles files, Optional<Catalog> rules) {
        this.now = now;
        this.files = files;
        this.first = rules;
    }

    /** Reads a version without asking what is wrong with it. */
    Version figures(CatalogSource source) {
        opened.add(source);
        return new Version(insights(CatalogLoader.load(source, files).catalog()), List.of());
    }

    /** Reads and checks a version. */
    Version read(CatalogSource source) {
        opened.add(source);
        return judge(CatalogLoader.load(source, files));
    }

    /** Checks a version that was read. */
    Version judge(LoadedCatalog loaded) {
        Catalog rules = first.orElse(loaded.catalog());
        CatalogInsights insights = insights(loaded.catalog());
        Version version = new Version(insights, PolicyChoice.strictly(loaded, Judgement.by(rules, loaded, insights)));
        first = Optional.of(rules);
        origins.put(version, loaded.origins());
        return version;
    }

    /** Where the differences stand in a version that was read here, with the name of a folder before those of the files. */
    Places places(CatalogDiff diff, Version after, String folder) {
        return StatedPlaces.of(diff, origins.get(after), folder);
    }

    /** How many promises were proved for all of them; what one version has in common with another is proved once. */
    long proofsMade() {
        return known.map(KnownProofs::made).orElse(0L);
    }

    @Override
    public void close() {
        opened.forEach(CatalogSource::close);
    }

    private CatalogInsights insights(Catalog catalog) {
        LocalDate today = LocalDate.ofInstant(now, CatalogCompiler.zone(first.orElse(catalog)));
        known = known.filter(proofs -> proofs.today().equals(today)).or(() -> Optional.of(new KnownProofs(today)));
        return CatalogInsights.of(catalog, known.get());
    }
}
