package dev.servicecatalog.output.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to publish a site; nothing is needed.
 *
 * @param address where the site will be found, ending in {@code /}; only then are there a site map and canonical links, and
 *     only then are search engines let in
 * @param feedback an https address for remarks on a page; a mail to the service desk where not stated
 * @param overrides a folder with templates, assets and words that replace or extend the built-in ones under the same names
 * @param forOutside whether its readers are outside the company: only the menu, its services and prices, no reports
 * @param beside templates, assets, words and pages of the catalog's own; those in {@code overrides} win over them
 */
public record SiteOptions(
        Optional<URI> address,
        Optional<String> feedback,
        Optional<Path> overrides,
        boolean forOutside,
        OwnFiles beside) {
    /** Without anything beside the catalog. */
    public SiteOptions(Optional<URI> address, Optional<String> feedback, Optional<Path> overrides, boolean forOutside) {
        this(address, feedback, overrides, forOutside, OwnFiles.none());
    }

    /** For readers inside. */
    public SiteOptions(Optional<URI> address, Optional<String> feedback, Optional<Path> overrides) {
        this(address, feedback, overrides, false);
    }

    /** Refuses an address that pages cannot be appended to. */
    public SiteOptions {
        if (address.isPresent() && !address.get().toString().matches("https?://.+/")) {
            throw new IllegalArgumentException(
                    "the address of a site starts with https:// and ends in /: " + address.get());
        }
    }

    /** Everything of the user's own. */
    OwnFiles own() {
        return overrides.map(folder -> beside.under(OwnFiles.in(folder))).orElse(beside);
    }

    /** A site that knows nothing about where it will be. */
    public static SiteOptions none() {
        return new SiteOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
