package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.WrongUseException;
import java.io.File;
import java.net.URI;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common that make a site: how it looks, for whom it is, and what else is on it. */
abstract class PublishingMojo extends CatalogMojo {
    /** Where the site will be found, such as https://it.example.org/menu/; only then are there a site map and canonical links. */
    @Parameter(property = "catalog.site.url")
    private String url;

    /** An https address where readers can say what they think of a page; the service desk's where not stated. */
    @Parameter(property = "catalog.site.feedback")
    private String feedback;

    /**
     * A folder with templates, assets, words and pages of your own, which win over those in the folder {@code site} of the catalog; see
     * docs/own-look.md.
     */
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

    /** The branch, tag or commit that this version is proposed to: pages then say what is different. */
    @Parameter(property = "catalog.base")
    private String base;

    final PublishRequest request() {
        return new PublishRequest(
                location(),
                reckoning(),
                output(),
                failOn(),
                Optional.ofNullable(url).map(PublishingMojo::address),
                Optional.ofNullable(feedback).map(PublishingMojo::https),
                Optional.ofNullable(overrides).map(File::toPath),
                progress(),
                Optional.ofNullable(ledger),
                matching("catalog.audience", audience, "all|external", "external")
                        .equals("external"),
                Optional.ofNullable(base));
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
