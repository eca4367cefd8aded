package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.PolicyPlaces;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.source.CatalogSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A policy with the catalog it is for, as they are before any change.
 *
 * @param now the moment both are looked at
 * @param problems what is wrong with the documents that decide; the policy then decides nothing
 * @param places where the policy says something; only while its source is open
 */
record BasePolicy(Version base, ChangePolicy policy, Instant now, List<Diagnostic> problems, PolicyPlaces places) {
    /** Reads the catalog at the moment that is asked for where its default hours are. */
    static BasePolicy read(CatalogSource source, Optional<String> wanted, Function<ZoneId, Instant> at)
            throws Unevaluable {
        LoadedCatalog loaded = CatalogLoader.load(source);
        ZoneId zone = CatalogCompiler.zone(loaded.catalog());
        Instant now = at.apply(zone);
        CatalogInsights insights = CatalogInsights.of(loaded.catalog(), LocalDate.ofInstant(now, zone));
        Version base = new Version(insights, PolicyChoice.strictly(loaded, Judgement.of(loaded, insights)));
        ChangePolicy policy = PolicyChoice.of(base, wanted);
        return new BasePolicy(
                base,
                policy,
                now,
                PolicyChoice.wrong(base, policy),
                path -> loaded.origins().place(policy.id(), path));
    }

    Catalog catalog() {
        return base.catalog();
    }

    ZoneId zone() {
        return CatalogCompiler.zone(catalog());
    }
}
