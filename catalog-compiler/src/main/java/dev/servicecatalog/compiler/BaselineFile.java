package dev.servicecatalog.compiler;

import dev.servicecatalog.check.Baseline;
import dev.servicecatalog.output.report.ReportFile;
import dev.servicecatalog.source.CatalogSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a catalog's baseline: {@code baseline.txt} in its folder, or another one that was named.
 *
 * @param path the file on disk
 * @param shownAs how places of findings name it
 */
record BaselineFile(Path path, String shownAs) {
    private static final String NAME = "baseline.txt";

    /** What a catalog's findings are compared with: the named file, else the one beside its documents, also in a Git revision. */
    static Baseline of(CatalogLocation location, CatalogSource source) {
        if (location.baseline().isEmpty()) {
            return source.beside(NAME)
                    .map(file -> Baseline.read(NAME, file.content()))
                    .orElseGet(Baseline::none);
        }
        BaselineFile named = toWrite(location);
        if (!named.exists()) {
            throw new WrongUseException(
                    "there is no baseline " + named.path(),
                    "Write it with catalog:baseline, or name another one with -Dcatalog.baseline.");
        }
        return named.read();
    }

    /** The file that the goal writes. */
    static BaselineFile toWrite(CatalogLocation location) {
        if (location.baseline().isPresent()) {
            Path named = location.repository().resolve(location.baseline().get());
            return new BaselineFile(named, location.baseline().get().toString());
        }
        if (location.revision().isPresent()) {
            throw new WrongUseException(
                    "a baseline cannot be written into the revision "
                            + location.revision().get(),
                    "Leave out -Dcatalog.revision, or name a file with -Dcatalog.baseline.");
        }
        return new BaselineFile(location.folder().resolve(NAME), NAME);
    }

    boolean exists() {
        return Files.exists(path);
    }

    Baseline read() {
        try {
            return Baseline.read(shownAs, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Baseline baseline) {
        ReportFile.write(path, baseline.render());
    }
}
