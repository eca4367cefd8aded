package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.WrongUseException;
import java.io.File;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
    /** The date to reckon with, such as 2026-11-22; the date of the commit, or outside Git today, where not stated. */
    @Parameter(property = "catalog.today")
    private String today;

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
                output(),
                failOn(),
                Optional.ofNullable(today).map(SiteMojo::date),
                Instant.now(),
                Optional.ofNullable(url).map(URI::create),
                Optional.ofNullable(feedback),
                Optional.ofNullable(overrides).map(File::toPath)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongUseException(
                    "catalog.today cannot be \"" + text + "\"", "Write year, month and day like 2026-11-22.");
        }
    }
}
