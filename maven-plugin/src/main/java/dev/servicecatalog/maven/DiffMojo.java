package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.DiffRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says what is different for the business between two versions of a catalog, what hurts most first. Writes {@code diff/diff.html} and its
 * other forms below {@code catalog.output}.
 *
 * <p>{@code catalog.base} is needed; without {@code catalog.head} the files on disk are compared with it. Others are
 * {@code catalog.repository}, {@code catalog.directory}, {@code catalog.output} and {@code catalog.now}, all on the command line.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends TrustedMojo {
    @Override
    Answer ask(CommandLine options) {
        Path repository = options.path(GateOption.REPOSITORY, "");
        Optional<Path> directory = options.text(GateOption.DIRECTORY).map(Path::of);
        String base =
                options.needed(GateOption.BASE, "Name the earlier branch, tag or commit with -Dcatalog.base=main.");
        return ChangeGate.diff(
                new DiffRequest(
                        new CatalogLocation(repository, directory, Optional.of(base)),
                        new CatalogLocation(repository, directory, options.text(GateOption.HEAD)),
                        options.instant(GateOption.NOW).orElseGet(TrustedMojo::clock)),
                options.path(GateOption.OUTPUT, "target/catalog"));
    }
}
