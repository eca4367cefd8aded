package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.WrongUseException;
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

    /**
     * Whose record of decisions tells of changes, {@code local} or the name or address of a remote; there are no pages about changes where
     * not stated.
     */
    @Parameter(property = "catalog.ledger")
    private String ledger;

    /** {@code external} for a site that people outside may see: the services for them, and nothing else; {@code all} where not stated. */
    @Parameter(property = "catalog.audience", defaultValue = "all")
    private String audience;

    @Override
    Outcome ask() {
        return CatalogCompiler.publish(new PublishRequest(
                location(),
                reckoning(),
                output(),
                failOn(),
                Optional.ofNullable(url).map(SiteMojo::address),
                Optional.ofNullable(feedback).map(SiteMojo::https),
                Optional.ofNullable(overrides).map(File::toPath),
                progress(),
                Optional.ofNullable(ledger),
                matching("catalog.audience", audience, "all|external", "external")
                        .equals("external")));
    }

    private static URI address(String url) {
        return URI.create(matching(
                "catalog.site.url",
                url,
                "https?://[-A-Za-z0-9.:]+/([-._~A-Za-z0-9%/]*/)?",
                "https://it.example.org/menu/"));
    }

    private static String https(String address) {
        return matching("catalog.site.feedback", address, "https://\\S+", "https://it.example.org/feedback");
    }

    private static String matching(String property, String value, String form, String example) {
        if (!value.matches(form)) {
            throw new WrongUseException(property + " cannot be \"" + value + "\"", "Write it like " + example + ".");
        }
        return value;
    }
}
