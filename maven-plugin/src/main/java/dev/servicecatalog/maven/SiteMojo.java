package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PublishRequest;
import java.io.File;
import java.net.URI;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks a service catalog and publishes it as a static site that opens from disk or from any web server. The old site stays until
 * the new one is whole; it also stays if the catalog has errors, unless {@code catalog.failOn} says otherwise.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class SiteMojo extends CatalogMojo {
    /** Where the site will be found, such as https://it.example.org/menu/; only then are there a site map and canonical links. */
    @Parameter(property = "catalog.site.url")
    private String url;

    /** An https address where readers can say what they think of a page; the service desk's where not stated. */
    @Parameter(property = "catalog.site.feedback")
    private String feedback;

    /** A folder with templates, assets and words that replace the built-in ones under the same names. */
    @Parameter(property = "catalog.site.overrides")
    private File overrides;

    @Override
    Outcome ask() {
        return CatalogCompiler.publish(new PublishRequest(
                location(),
                reckoning(),
                output(),
                failOn(),
                Optional.ofNullable(url).map(URI::create),
                Optional.ofNullable(feedback),
                Optional.ofNullable(overrides).map(File::toPath)));
    }
}
