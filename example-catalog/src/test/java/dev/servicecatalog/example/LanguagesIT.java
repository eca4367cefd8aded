package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example is read in German, French and Polish. */
@ExtendWith(Chromium.class)
class LanguagesIT {
    private static final String OFFERING = "offerings/new-employee.html";
    /** The days around the build as the browser writes them. */
    private static final String DAYS = """
            () => [...Array(40).keys()].map(day => new Intl.DateTimeFormat(document.documentElement.lang,
                {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'})
                .format(Date.parse(document.querySelector('footer time').dateTime) + day * 864e5).replace(',', ''))""";

    @ParameterizedTest
    @CsvSource({
        "de, Passwort vergessen, Passwort zurücksetzen, Treffer",
        "fr, mot de passe, Réinitialiser le mot de passe, résultat",
        "pl, hasło, Reset hasła, Znaleziono"
    })
    void searchFindsTheWordsOfEachLanguage(
            String language, String query, String title, String status, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(language + "/services.html");
            page.locator("#q").fill(query);
            assertThat(page.locator(".search [role=option]").first()).containsText(title);
            assertThat(page.locator(".search [role=status]")).containsText(status);
            page.locator("#q").press("Enter");
            page.waitForURL("**/" + language + "/offerings/password-reset.html");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void eachPageLeadsToItselfInTheOtherLanguages(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(OFFERING);
            for (String language : List.of("Deutsch", "Français", "Polski", "English (United Kingdom)")) {
                Locator choice = page.locator("nav.languages a", new Page.LocatorOptions().setHasText(language));
                String tag = choice.getAttribute("hreflang");
                choice.click();
                page.waitForURL("**/" + OFFERING);
                assertThat(page.locator("html")).hasAttribute("lang", tag);
                assertThat(page.locator("nav.languages a[aria-current]")).hasText(language);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Some dates are written when the site is built, others when it is read. */
    @ParameterizedTest
    @ValueSource(strings = {"de/", "fr/", "pl/", ""})
    void theBrowserWritesDaysAsThePagesDo(String language, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(language + OFFERING);
            List<?> days = (List<?>) page.evaluate(DAYS);
            List<String> written =
                    page.locator("section[aria-labelledby=plan] tbody td").allInnerTexts();
            assertThat(written).isNotEmpty();
            assertThat(written)
                    .allSatisfy(moment -> assertThat(days.stream().map(String::valueOf))
                            .contains(moment.replaceFirst(", \\d\\d:\\d\\d.*", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "pl"})
    void thePlannerSpeaksTheLanguage(String language, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(language + "/planner.html");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("main")).not().containsText("order by");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
