package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.CatalogSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What readers do who find a mistake on the page of something that has a document of its own.
 *
 * @param tell where to say so
 * @param place the document, to be mended by whoever may
 */
record Mend(Phrase tell, Phrase place) {
    /** Empty for pages that are made of many documents. */
    static Optional<Mend> of(Site site, Page page, Optional<String> feedback) {
        return page.document()
                .flatMap(document -> Optional.ofNullable(site.input().places().get(document)))
                .map(place -> at(place, site, feedback));
    }

    private static Mend at(SourceSpan place, Site site, Optional<String> feedback) {
        Words words = site.words();
        String text = words.text("mend-place", place.file(), place.line());
        Optional<String> edit = site.catalog()
                .settings()
                .flatMap(CatalogSettings::editAt)
                .flatMap(address -> address(address, place.file()));
        return new Mend(
                feedback.map(href -> Phrase.link(words.text("mend-tell"), href))
                        .orElseGet(() -> Phrase.missing(words.text("mend-nowhere"))),
                edit.map(href -> Phrase.link(text, href)).orElseGet(() -> Phrase.of(text)));
    }

    private static Optional<String> address(String folder, String file) {
        try {
            String path = new URI(null, null, "/" + file, null).toASCIIString();
            return SafeUrl.web(folder.replaceFirst("/+$", "") + path);
        } catch (URISyntaxException impossible) {
            return Optional.empty();
        }
    }
}
