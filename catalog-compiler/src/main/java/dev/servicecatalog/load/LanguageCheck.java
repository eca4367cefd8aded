package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds translations that nobody reads, because the site is not published in their language. */
final class LanguageCheck {
    private static final DiagnosticCode NOT_PUBLISHED = DiagnosticCode.warning("language-not-published");

    private LanguageCheck() {}

    static List<Diagnostic> check(Catalog catalog, Origins origins) {
        Optional<CatalogSettings> settings = catalog.settings();
        if (settings.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> findings = new ArrayList<>();
        catalog.translations()
                .forEach((id, translations) -> translations.byKey().keySet().stream()
                        .filter(LanguageTags::isWellFormed) // what is no language is found as that
                        .filter(language -> settings.get().languages().stream()
                                .noneMatch(published -> LanguageTags.nearest(published, List.of(language))
                                        .isPresent()))
                        .forEach(language -> findings.add(finding(id, language, settings.get(), origins))));
        return findings;
    }

    private static Diagnostic finding(EntityId id, String language, CatalogSettings settings, Origins origins) {
        boolean original = language.equals(settings.language());
        return Diagnostic.of(
                NOT_PUBLISHED,
                origins.keyPlace(id, "metadata", "translations", language),
                original
                        ? "\"" + language + "\" is the language in which the catalog is written"
                        : "the site is not published in \"" + language + "\"",
                original
                        ? "Write these texts in the document itself."
                        : "Add \"" + language
                                + "\" to `languages` of the document of kind Catalog, or take the translation out.",
                id.toString());
    }
}
