package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.BaselineRequest;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the findings that a catalog has today into {@code baseline.txt} in its folder, to be committed: from then on only new findings
 * fail. Run again, it takes out what was mended since; it takes in nothing new unless told to.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends CatalogMojo {
    /** Takes new findings into a baseline that there already is. */
    @Parameter(property = "catalog.baseline.accept", defaultValue = "false")
    private boolean accept;

    @Override
    Outcome ask() {
        return CatalogCompiler.baseline(
                new BaselineRequest(location(), reckoning(), output(), failOn(), accept, progress()));
    }
}
