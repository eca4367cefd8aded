package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the document of kind Catalog says about the catalog as a whole.
 *
 * @param organisation who offers the services
 * @param language of the texts, BCP 47; {@code en} where not stated
 * @param languages in which the site is published beside that one, in the order stated
 * @param currency the reporting currency, ISO 4217
 * @param serviceDesk the party that is the single point of contact
 * @param defaultHours the calendar that counts where none is stated
 * @param orderPortal where orders are placed; order links lie under it
 * @param editAt where the folder of the catalog is edited in a browser; the path of a file is appended
 * @param categories the menu, in the order stated
 * @param exchangeRates dated rates into the reporting currency
 * @param reviewEvery months between reviews, by importance
 * @param wordsToExplain technical words that business pages may use, in the order stated
 * @param severities finding code to {@code error}, {@code warning}, {@code info} or {@code off}
 */
public record CatalogSettings(
        EntityId id,
        String title,
        Optional<String> organisation,
        String language,
        List<String> languages,
        Optional<String> currency,
        Optional<String> serviceDesk,
        Optional<String> defaultHours,
        Optional<String> orderPortal,
        Optional<String> editAt,
        List<Category> categories,
        Optional<ExchangeRates> exchangeRates,
        SortedMap<Importance, Integer> reviewEvery,
        List<String> wordsToExplain,
        SortedMap<String, String> severities)
        implements Entity {

    /**
     * A heading of the menu.
     *
     * @param audience whose menu it is on
     */
    public record Category(String name, String title, Audience audience) {}

    /**
     * Rates of one day.
     *
     * @param asOf the day
     * @param rates ISO 4217 code to how much one unit is worth in the reporting currency
     */
    public record ExchangeRates(LocalDate asOf, SortedMap<String, BigDecimal> rates) {}
}
