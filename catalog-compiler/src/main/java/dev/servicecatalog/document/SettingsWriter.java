package dev.servicecatalog.document;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.CatalogSettings.Category;
import dev.servicecatalog.model.CatalogSettings.ExchangeRates;
import java.util.Optional;

/** Writes what the document of kind Catalog says. */
final class SettingsWriter {
    private SettingsWriter() {}

    static void write(CatalogSettings settings, StatedFields spec) {
        spec.text("organisation", settings.organisation());
        spec.text("language", settings.language());
        spec.texts("languages", settings.languages());
        spec.text("currency", settings.currency());
        spec.text("serviceDesk", settings.serviceDesk());
        spec.text("defaultHours", settings.defaultHours());
        spec.text("orderPortal", settings.orderPortal());
        spec.text("editAt", settings.editAt());
        spec.objects("categories", settings.categories(), category -> category(category, spec));
        spec.object("exchangeRates", settings.exchangeRates(), rates -> rates(rates, spec));
        spec.object(
                "reviewEvery",
                !settings.reviewEvery().isEmpty(),
                () -> settings.reviewEvery()
                        .forEach((importance, months) ->
                                spec.text(StatedFields.kebab(importance), StatedFields.months(months))));
        spec.texts("wordsToExplain", settings.wordsToExplain());
        spec.object(
                "severities",
                !settings.severities().isEmpty(),
                () -> settings.severities().forEach(spec::text));
    }

    /** A category whose name is not understood still has one, so that it stays a category. */
    private static void category(Category category, StatedFields fields) {
        fields.text("name", Optional.of(category.name()));
        fields.text("title", category.title());
        fields.choice("audience", Optional.of(category.audience()));
    }

    private static void rates(ExchangeRates rates, StatedFields fields) {
        fields.text("asOf", Optional.of(rates.asOf()));
        rates.rates().forEach((currency, rate) -> fields.number(currency, Optional.of(rate)));
    }
}
