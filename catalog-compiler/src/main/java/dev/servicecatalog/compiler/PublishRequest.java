package dev.servicecatalog.compiler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks for the site of a catalog.
 *
 * @param output the folder for what is made: {@code site/} and {@code reports/} below it
 * @param today the date to reckon with; the commit's time where not stated, {@code clock} outside Git
 * @param clock the time of the machine that asks
 * @param address where the site will be found, ending in a slash; only then are there a site map and canonical links
 * @param feedback an https address for remarks on pages; the service desk where not stated
 * @param overrides a folder with templates, assets and words that replace the built-in ones
 */
public record PublishRequest(
        CatalogLocation location,
        Path output,
        FailOn failOn,
        Optional<LocalDate> today,
        Instant clock,
        Optional<URI> address,
        Optional<String> feedback,
        Optional<Path> overrides) {}
