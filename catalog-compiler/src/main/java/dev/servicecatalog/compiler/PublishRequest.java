package dev.servicecatalog.compiler;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for the site of a catalog.
 *
 * @param output the folder for what is made: {@code site/} and {@code reports/} below it
 * @param address where the site will be found, ending in a slash; only then are there a site map and canonical links
 * @param feedback an https address for remarks on pages; the service desk where not stated
 * @param overrides a folder with templates, assets and words that replace the built-in ones
 * @param progress is told, sentence by sentence, what long work is at
 * @param ledger {@code local}, or the name or address of the repository whose ledger tells of changes; there are no pages about them where
 *     not stated
 * @param forOutside whether the site is for people outside the company: what they may order, and nothing else
 * @param base the branch, tag or commit that this version is proposed to; pages then say what is different
 */
public record PublishRequest(
        CatalogLocation location,
        Reckoning reckoning,
        Path output,
        FailOn failOn,
        Optional<URI> address,
        Optional<String> feedback,
        Optional<Path> overrides,
        Progress progress,
        Optional<String> ledger,
        boolean forOutside,
        Optional<String> base) {
    /** Refuses to tell people outside of changes. */
    public PublishRequest {
        if (forOutside && base.isPresent()) {
            throw new WrongUseException(
                    "a site for people outside tells nothing of proposals",
                    "Leave out catalog.base, or catalog.audience.");
        }
        if (forOutside && ledger.isPresent()) {
            throw new WrongUseException(
                    "a site for people outside tells nothing of changes",
                    "Leave out catalog.ledger, or catalog.audience.");
        }
    }

    /** Without what it changes in another version. */
    public PublishRequest(
            CatalogLocation location,
            Reckoning reckoning,
            Path output,
            FailOn failOn,
            Optional<URI> address,
            Optional<String> feedback,
            Optional<Path> overrides,
            Progress progress,
            Optional<String> ledger,
            boolean forOutside) {
        this(
                location,
                reckoning,
                output,
                failOn,
                address,
                feedback,
                overrides,
                progress,
                ledger,
                forOutside,
                Optional.empty());
    }

    /** Without pages about changes. */
    public PublishRequest(
            CatalogLocation location,
            Reckoning reckoning,
            Path output,
            FailOn failOn,
            Optional<URI> address,
            Optional<String> feedback,
            Optional<Path> overrides,
            Progress progress) {
        this(location, reckoning, output, failOn, address, feedback, overrides, progress, Optional.empty(), false);
    }
}
