package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.CatalogSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What readers do who find a mistake on the page of something that has a document of its own.
 *
 * @param tell where to say so
 * @param place the document, to be mended by whoever may
 */
record Mend(Phrase tell, Phrase place) {
    /** Where the document behind each page stands, by the path of the page; it is looked up for every page. */
    static Map<String, SourceSpan> places(SiteInput input) {
        Map<String, SourceSpan> places = new HashMap<>();
        input.insights()
                .catalog()
                .entities()
                .forEach(entity -> PageLinks.ownPage(entity)
                        .ifPresent(path -> Optional.ofNullable(input.places().get(entity.id()))
                                .ifPresent(place -> places.put(path, place))));
        return places;
    }

    /** Empty for pages that are made of many documents. */
    static Optional<Mend> of(Site site, String path, Optional<String> feedback) {
        SourceSpan place = site.places().get(path);
        if (place == null) {
            return Optional.empty();
        }
        Words words = site.words();
        String text = words.text("mend-place", place.file(), place.line());
        Optional<String> edit = site.catalog()
                .settings()
                .flatMap(CatalogSettings::editAt)
                .flatMap(address -> address(address, place.file()));
        return Optional.of(new Mend(
                feedback.map(href -> Phrase.link(words.text("mend-tell"), href))
                        .orElseGet(() -> Phrase.missing(words.text("mend-nowhere"))),
                edit.map(href -> Phrase.link(text, href)).orElseGet(() -> Phrase.of(text))));
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
