package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final SiteResources RESOURCES = new SiteResources(OwnFiles.none());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** Words that are the same as in English, because they are the same there. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "de",
            Set.of(
                    "Version",
                    "Repository",
                    "FitSM-1",
                    "Services",
                    "normal",
                    "Team",
                    "Portfolio",
                    "Cockpit",
                    "Service",
                    "Service: {0}",
                    "Status"),
            "pl",
            Set.of("FitSM-1", "plan", "Menu", "SAFe: weighted shortest job first", "telefon", "projekt"),
            "fr",
            Set.of(
                    "Source",
                    "Version",
                    "Action",
                    "Audit",
                    "Configuration",
                    "FitSM-1",
                    "Incidents",
                    "application",
                    "Type",
                    "Services",
                    "Impact",
                    "Importance",
                    "important",
                    "normal",
                    "vital",
                    "plan",
                    "service",
                    "Licences",
                    "Menu",
                    "{0} minutes",
                    "Page {0}",
                    "rare",
                    "possible",
                    "Pages",
                    "Performance",
                    "cloud",
                    "Programme",
                    "Satisfaction",
                    "satisfaction",
                    "Questions",
                    "Service",
                    "{0} services",
                    "minutes",
                    "licence",
                    "site",
                    "page"));

    /** Names, and what is built of placeholders and signs only. */
    private static final Pattern NO_WORDS = Pattern.compile("(\\{\\d}|[^\\p{L}{}]|ISO|IEC|COBIT|TOGAF|RTO|SLO)*");

    @ParameterizedTest
    @ValueSource(strings = {"de", "pl", "fr"})
    void eachLanguageHasTheWordsOfEnglish(String language) {
        Set<String> expected = new TreeSet<>(words("en").keySet());
        if (language.equals("pl")) {
            expected.addAll(words("en").keySet().stream()
                    .filter(key -> key.endsWith("-one"))
                    .map(key -> key.replaceFirst("-one$", "-few"))
                    .collect(Collectors.toSet()));
        }
        assertThat(words(language).keySet()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pl", "fr"})
    void eachLanguageFillsInTheSame(String language) {
        Map<String, String> english = words("en");
        words(language).forEach((key, text) -> {
            String original = english.getOrDefault(key, english.get(key.replaceFirst("-few$", "-many")));
            if (key.endsWith("-one")) {
                assertThat(placeholders(original + "{0}")).as(key).containsAll(placeholders(text));
            } else {
                assertThat(placeholders(text)).as(key).isEqualTo(placeholders(original));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pl", "fr"})
    void nothingIsLeftInEnglish(String language) {
        Map<String, String> english = words("en");
        Map<String, String> left = new TreeMap<>(words(language));
        left.entrySet()
                .removeIf(word -> !word.getValue().equals(english.get(word.getKey()))
                        || SAME.get(language).contains(word.getValue())
                        || NO_WORDS.matcher(word.getValue()).matches());
        assertThat(left).isEmpty();
    }

    /** By the plural rules of the Unicode CLDR. */
    @ParameterizedTest
    @CsvSource({
        "en, 0 1 2 5, 0 business days; 1 business day; 2 business days; 5 business days",
        "de, 0 1 2 5, 0 Arbeitstage; 1 Arbeitstag; 2 Arbeitstage; 5 Arbeitstage",
        "fr, 0 1 2 5, 0 jour ouvré; 1 jour ouvré; 2 jours ouvrés; 5 jours ouvrés",
        "pl, 0 1 2 4, 0 dni roboczych; 1 dzień roboczy; 2 dni robocze; 4 dni robocze",
        "pl, 5 11 12 14, 5 dni roboczych; 11 dni roboczych; 12 dni roboczych; 14 dni roboczych",
        "pl, 21 22 24 25, 21 dni roboczych; 22 dni robocze; 24 dni robocze; 25 dni roboczych",
        "pl, 101 102 112 122, 101 dni roboczych; 102 dni robocze; 112 dni roboczych; 122 dni robocze",
    })
    void countedThingsTakeTheRightForm(String language, String counts, String expected) {
        Words words = Words.of(RESOURCES, Locale.forLanguageTag(language));
        assertThat(List.of(counts.split(" ")).stream()
                        .map(count -> words.count("business-days", Integer.parseInt(count)))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void whereNoLanguageSuppliesAFormForFewItIsNotAskedFor() {
        assertThat(Words.of(RESOURCES, Locale.forLanguageTag("ar")).count("hours", 3))
                .isEqualTo("3 hours");
        assertThat(Words.of(RESOURCES, Locale.forLanguageTag("ar")).foreign()).contains("Skip to content");
        assertThat(Words.of(RESOURCES, Locale.GERMAN).foreign()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | Wed 25 Nov | 25 November 2026 | Wednesday 25 November 2026 | November 2026",
                "de | Mi. 25. Nov. | 25. November 2026 | Mittwoch, 25. November 2026 | November 2026",
                "pl | śr. 25 lis | 25 listopada 2026 | środa, 25 listopada 2026 | listopad 2026",
                "fr | mer. 25 nov. | 25 novembre 2026 | mercredi 25 novembre 2026 | novembre 2026",
            })
    void daysReadAsTheyAreWrittenThere(String language, String shortDay, String day, String longDay, String month) {
        Wording wording = wording(language);
        LocalDate date = LocalDate.of(2026, 11, 25);
        assertThat(List.of(
                        wording.shortDay(date),
                        wording.day(date),
                        wording.longDay(date),
                        wording.month(YearMonth.of(2026, 11))))
                .containsExactly(shortDay, day, longDay, month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 99.5% | €1,234.50",
                "de | 99,5~% | 1.234,50~€",
                "pl | 99,5% | 1~234,50~€",
                "fr | 99,5_% | 1_234,50~€",
            })
    void figuresReadAsTheyAreWrittenThere(String language, String percent, String money) {
        Wording wording = wording(language);
        assertThat(wording.percent(new BigDecimal("99.5"))).isEqualTo(spaced(percent));
        assertThat(wording.money(new Money(new BigDecimal("1234.5"), Currency.getInstance("EUR"))))
                .isEqualTo(spaced(money));
    }

    private static String spaced(String text) {
        return text.replace('~', '\u00a0').replace('_', '\u202f');
    }

    private static Wording wording(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Wording(Words.of(RESOURCES, locale), locale);
    }

    private static Map<String, String> words(String language) {
        return Words.in(RESOURCES, language);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(each -> each.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
