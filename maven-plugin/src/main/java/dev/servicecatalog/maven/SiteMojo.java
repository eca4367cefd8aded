package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks a service catalog and publishes it as a static site that opens from disk or from any web server. The old site stays until
 * the new one is whole; it also stays if the catalog has errors, unless {@code catalog.failOn} says otherwise.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class SiteMojo extends PublishingMojo {
    @Override
    Outcome ask() {
        return CatalogCompiler.publish(request());
    }
}
