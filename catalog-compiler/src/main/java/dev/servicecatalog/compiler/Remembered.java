package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.KnownProofs;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one build of a process leaves for the next: the files that were read, the promises that were proved, and the figures. Whatever is
 * in it, a build comes to the same. Used by one build at a time.
 */
final class Remembered {
    private final boolean lasting;
    private final Map<Optional<String>, KnownFiles> files = new HashMap<>();
    private Optional<KnownProofs> proofs = Optional.empty();
    private Optional<CatalogInsights> insights = Optional.empty();

    private Remembered(boolean lasting) {
        this.lasting = lasting;
    }

    /** For builds that follow one another. */
    static Remembered fromNowOn() {
        return new Remembered(true);
    }

    /** For a build that is the only one: keeping what it read would only take memory. */
    static Remembered nothing() {
        return new Remembered(false);
    }

    /** In a language, or as they are written. */
    KnownFiles files(Optional<String> language) {
        return files.computeIfAbsent(language, lasting ? KnownFiles::ofFolders : KnownFiles::none);
    }

    /** What follows from a catalog on a day; what is known of another day is forgotten. */
    CatalogInsights insights(Catalog catalog, LocalDate today) {
        KnownProofs known = proofs.filter(some -> some.today().equals(today)).orElseGet(() -> new KnownProofs(today));
        CatalogInsights made = insights.map(earlier -> earlier.next(catalog, known))
                .orElseGet(() -> CatalogInsights.of(catalog, known));
        if (lasting) {
            proofs = Optional.of(known);
            insights = Optional.of(made);
        }
        return made;
    }
}
