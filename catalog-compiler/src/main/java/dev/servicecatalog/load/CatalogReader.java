package dev.servicecatalog.load;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.CatalogSettings.Category;
import dev.servicecatalog.model.CatalogSettings.ExchangeRates;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the document of kind Catalog. */
final class CatalogReader {
    private static final String ORIGINAL = "en";

    private CatalogReader() {}

    static CatalogSettings read(EntityId id, String title, Fields spec) {
        return new CatalogSettings(
                id,
                title,
                spec.text("organisation"),
                spec.text("language").orElse(ORIGINAL),
                languages(spec),
                spec.quantity("currency", Quantities.CURRENCY).map(Currency::getCurrencyCode),
                spec.reference("serviceDesk", Kind.PARTY),
                spec.reference("defaultHours", Kind.CALENDAR),
                spec.text("orderPortal"),
                spec.text("editAt"),
                categories(spec),
                spec.optional("exchangeRates").flatMap(CatalogReader::rates),
                reviews(spec.object("reviewEvery")),
                spec.texts("wordsToExplain"),
                new TreeMap<>(severities(spec)));
    }

    /** Without the one in which the texts are written, which is published anyway. */
    private static List<String> languages(Fields spec) {
        String original = spec.text("language").orElse(ORIGINAL);
        return spec.texts("languages").stream()
                .filter(language -> LanguageTags.isWellFormed(language) && !language.equals(original))
                .distinct()
                .toList();
    }

    private static List<Category> categories(Fields spec) {
        return spec.objects("categories").stream()
                .filter(category -> category.has("name"))
                .map(category -> new Category(
                        category.text("name").orElse(""),
                        category.text("title").or(() -> category.text("name")).orElse(""),
                        category.choice("audience", Audience.class).orElse(Audience.BUSINESS)))
                .toList();
    }

    private static Optional<ExchangeRates> rates(Fields rates) {
        SortedMap<String, BigDecimal> byCurrency =
                new TreeMap<>(rates.entries(key -> key.equals("asOf") ? Optional.empty() : rates.decimal(key)));
        return rates.quantity("asOf", Quantities.DATE).map(day -> new ExchangeRates(day, byCurrency));
    }

    private static SortedMap<Importance, Integer> reviews(Fields every) {
        SortedMap<Importance, Integer> months = new TreeMap<>();
        for (Importance importance : Importance.values()) {
            every.quantity(importance.name().toLowerCase(java.util.Locale.ROOT), Quantities.MONTH_COUNT)
                    .ifPresent(count -> months.put(importance, count));
        }
        return months;
    }

    private static SortedMap<String, String> severities(Fields spec) {
        Fields severities = spec.object("severities");
        return new TreeMap<>(severities.entries(severities::text));
    }
}
