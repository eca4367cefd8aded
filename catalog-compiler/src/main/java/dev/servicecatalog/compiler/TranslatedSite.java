package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.OutsideView;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.load.TranslatedCatalog;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.output.site.SiteInput;
import dev.servicecatalog.source.CatalogSource;

/** Reads a catalog again, in another language, for the site in that language. */
final class TranslatedSite {
    private TranslatedSite() {}

    /** Reads what the catalog says in the language of the files that are known. */
    static TranslatedCatalog read(PublishRequest request, KnownFiles files) {
        try (CatalogSource source = request.location().open()) {
            return CatalogLoader.loadTranslated(source, files);
        }
    }

    /** The same as the original, with what the catalog says in the other language. */
    static SiteInput of(SiteInput original, String language, TranslatedCatalog translated) {
        Catalog shown = original.options().forOutside() ? OutsideView.of(translated.catalog()) : translated.catalog();
        return new SiteInput(
                CatalogInsights.of(shown, original.insights().today()),
                original.asOf(),
                original.revision(),
                original.findings(),
                original.options(),
                original.audit(),
                original.places(),
                original.proposal(),
                original.edition().in(language, translated.untranslated()),
                original.coverage());
    }
}
