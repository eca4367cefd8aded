package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.KnownProofs;
import dev.servicecatalog.load.KnownFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one build of a process leaves for the next: the files that were read, and the promises that were proved. Whatever is in it, a build
 * comes to the same. Used by one build at a time.
 */
final class Remembered {
    private final Function<Optional<String>, KnownFiles> fresh;
    private final Map<Optional<String>, KnownFiles> files = new HashMap<>();
    private Optional<KnownProofs> proofs = Optional.empty();

    private Remembered(Function<Optional<String>, KnownFiles> fresh) {
        this.fresh = fresh;
    }

    /** For builds that follow one another. */
    static Remembered fromNowOn() {
        return new Remembered(KnownFiles::ofFolders);
    }

    /** For a build that is the only one: keeping what it read would only take memory. */
    static Remembered nothing() {
        return new Remembered(KnownFiles::none);
    }

    /** In a language, or as they are written. */
    KnownFiles files(Optional<String> language) {
        return files.computeIfAbsent(language, fresh);
    }

    /** Those of another day are forgotten. */
    KnownProofs proofs(LocalDate today) {
        proofs = proofs.filter(known -> known.today().equals(today)).or(() -> Optional.of(new KnownProofs(today)));
        return proofs.get();
    }
}
