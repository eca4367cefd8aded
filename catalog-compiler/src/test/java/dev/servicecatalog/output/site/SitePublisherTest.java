package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePublisherTest {
    @TempDir
    Path folder;

    @Test
    void theMenuSaysNeedLeadTimeAndPriceInOneLine() {
        Document home = Published.of("whole").page("index.html");
        assertThat(home.select(".lines li").eachText())
                .containsExactly(
                        "A boat trip, promised in 1 business day, Paid centrally",
                        "A new password, promised in 15 minutes, Free of charge",
                        "A place for a new colleague, promised in 2 business days, from €1,150 + €38.50 a month",
                        "Firewall rule, promised in 4 business hours, Free of charge + €10 per rule a year");
        assertThat(home.select("h2").eachText()).contains("The menu", "For projects and IT teams");
    }

    @Test
    void theOrderBoxTellsPromisePriceAndWhatIsNeeded() {
        String box = Published.of("whole")
                .page("offerings/position.html")
                .select(".card")
                .text();
        assertThat(box)
                .contains(
                        "Ordered by 13:00 on a working day, ready by the end of the second working day after.",
                        "Once €1,150 Every month €38.50",
                        "Office laptop, the least expensive of 2 packages",
                        "first day");
    }

    @Test
    void packagesHaveTheirOwnPromiseAndTotal() {
        Document page = Published.of("whole").page("offerings/position.html");
        assertThat(page.select("section[aria-labelledby=packages] li").eachText())
                .containsExactly(
                        "Promised: 2 business days Office laptop €1,150 + €38.50 a month €2,536 over 36 months",
                        "Promised: 5 business days Drawing laptop €1,890 + €44 a month €3,474 over 36 months");
    }

    @Test
    void ordersOfTheNextBusinessDaysAreWorkedOutWithoutAScript() {
        Document page = Published.of("whole").page("offerings/position.html");
        assertThat(page.select("section[aria-labelledby=plan] tbody tr").eachText())
                .containsExactly(
                        "Mon 23 Nov, 13:00 Wed 25 Nov, 17:00",
                        "Tue 24 Nov, 13:00 Thu 26 Nov, 17:00",
                        "Wed 25 Nov, 13:00 Fri 27 Nov, 17:00",
                        "Thu 26 Nov, 13:00 Mon 30 Nov, 17:00",
                        "Fri 27 Nov, 13:00 Tue 1 Dec, 17:00");
    }

    @Test
    void timesInAnotherZoneNameTheCity() {
        Document page = Published.of("whole").page("offerings/boat.html");
        assertThat(page.select(".card").text()).contains("Ordered by 12:00 (Lisbon)");
        assertThat(page.select("tbody tr").first().text())
                .isEqualTo("Mon 23 Nov, 12:00 (Lisbon) Tue 24 Nov, 17:00 (Lisbon)");
    }

    @Test
    void stepsStandOnHalfDays() {
        Document page = Published.of("whole").page("offerings/position.html");
        assertThat(page.select(".gantt").eachAttr("class")).containsOnly("gantt days-2");
        assertThat(page.select(".gantt i").eachAttr("class"))
                .containsExactly("from-1 for-1 auto", "from-2 for-1 auto", "from-2 for-3");
    }

    @Test
    void whatIsNotOfferedHasAPageButNoButton() {
        Published site = Published.of("whole");
        Document page = site.page("offerings/pager.html");
        assertThat(page.select(".banner").text()).isEqualTo("This is no longer offered.");
        assertThat(page.select(".card .btn")).isEmpty();
        assertThat(site.text("index.html")).doesNotContain("pager");
    }

    @Test
    void servicesTellCostBesideValueAndBothSidesOfTheirNeeds() {
        Published site = Published.of("whole");
        Document workplace = site.page("services/workplace.html");
        assertThat(workplace.select("[aria-labelledby=costs] .figs").text())
                .isEqualTo("full cost a year €120,500 value to the business a year (report 2025) €900,000"
                        + " value : cost (€900,000 : €120,500) 7.47");
        assertThat(workplace.text()).contains("30 September 2019, 7 years ago", "99.5% of the time, each month");
        assertThat(site.page("services/network.html")
                        .select("[aria-labelledby=parts]")
                        .text())
                .contains("Needed by Your workplace");
    }

    @Test
    void businessPagesNameNoComponents() {
        Published site = Published.of("whole");
        assertThat(site.page("services/workplace.html").text()).contains("1 technical part");
        site.pages().forEach((path, page) -> {
            if (!path.matches("(components|rules)/.*|developers.*")) {
                assertThat(page.text()).as(path).doesNotContainIgnoringCase("secret");
            }
        });
    }

    @Test
    void onlyTheDeskCanBeWrittenTo() {
        Published.of("whole")
                .files()
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("workshop@mill.example"));
    }

    @Test
    void whatNobodyStatedIsSaidToBeNotStated() {
        Published site = Published.of("bare");
        Document offering = site.page("offerings/riddle.html");
        assertThat(offering.select(".card .unstated").eachText())
                .containsExactly(
                        "not stated",
                        "Price not stated",
                        "How to order is not stated. Ask the service desk.",
                        "not stated");
        assertThat(offering.select(".promise, [data-promise]")).isEmpty();
        assertThat(site.page("services/bare-service.html").select(".unstated").size())
                .isGreaterThan(8);
        assertThat(site.page("index.html").text()).contains("Everything else", "riddle", "No data yet");
    }

    @Test
    void nothingNotStatedNotKnownAndNotApplicableLookDifferent() {
        Published site = Published.of("ferry");
        assertThat(figures(site, "sundial"))
                .containsExactly("€0 [stated]", "€10 [stated]", "does not apply: it costs nothing [inapplicable]");
        assertThat(figures(site, "deck"))
                .containsExactly(
                        "not stated [unstated]",
                        "99.9% [stated]",
                        "99.9% [stated]",
                        "€110,000 [stated]",
                        "not stated [unstated]",
                        "not known: the value is not stated [unknown]");
        assertThat(figures(site, "lounge"))
                .containsExactly(
                        "99% [stated]",
                        "not known [unknown]",
                        "not known [unknown]",
                        "not known: one of its costs has no amount a year [unknown]",
                        "not stated [unstated]",
                        "not known: the full cost has no figure [unknown]");
        assertThat(figures(site, "hover"))
                .containsExactly(
                        "90% [stated]",
                        "does not apply [inapplicable]",
                        "does not apply [inapplicable]",
                        "does not apply: it does not run [inapplicable]",
                        "not stated [unstated]",
                        "does not apply: it does not run [inapplicable]");
        assertThat(site.page("services/names.html").text())
                .contains("It needs nothing else, so the promise is that of its own team.");
        assertThat(site.page("services/lounge.html").text())
                .contains("Not known, because 1 thing it needs states no availability.");
    }

    private static List<String> figures(Published site, String service) {
        return site.page("services/" + service + ".html").select(".figs dd").stream()
                .map(figure -> figure.text() + " ["
                        + (figure.select("span").isEmpty()
                                ? "stated"
                                : figure.select("span").attr("class")) + "]")
                .toList();
    }

    @Test
    void planGoesByTheStepsWhereThePromiseDoesNotHold() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        String ferry =
                Files.readString(Path.of("src/test/resources/dev/servicecatalog/output/site/ferry/catalog.yaml"));
        String promise = "  leadTime: {promise: 3 business days}\n";
        String steps = "  steps: [{id: copy, does: Copy all, by: desk, time: 9 business days, how: manual}]\n";
        Files.writeString(catalog.resolve("catalog.yaml"), ferry.replace(promise, promise + steps));
        Document plan = Published.of(catalog.toAbsolutePath().toString(), folder.resolve("site"))
                .page("plan-night-ferry.html");
        assertThat(plan.select(".orders li:not(.hd) .when").eachText())
                .containsExactly(
                        "Order by: Too late since Mon 31 Aug, 17:00 The steps take longer than promised; by the promise"
                                + " alone it would be Tue 8 Sept, 17:00.",
                        "Order by: Too late since Wed 9 Sept, 13:00");
    }

    @Test
    void plansSayWhatIsTooLateAndWhatIsTheLastDay() {
        Document plan = Published.of("ferry").page("plan-winter.html");
        assertThat(plan.select(".orders li:not(.hd) .when").eachText())
                .containsExactly(
                        "Order by: Too late since Thu 19 Nov, 15:00",
                        "Order by: Mon 23 Nov, 13:00 today is the last day",
                        "Order by: not known: the package is not chosen",
                        "Order by: no lead time stated",
                        "Order by: not known: it cannot be ordered now",
                        "Order by: not known: there is no such offering",
                        "Order by: not known: there is no such package",
                        "Order by: not known: the holidays until then are not known yet");
        assertThat(plan.select(".orders .promise")).hasSize(1);
        assertThat(plan.select(".orders .late")).hasSize(1);
        assertThat(plan.text()).contains("Open deck", "3 pieces", "Mon 4 Jan 2027, 09:00");
    }

    @Test
    void namesThatLeadNowhereArePlainText() {
        Document page = Published.of("bare").page("offerings/riddle.html");
        assertThat(page.select("a").eachText()).doesNotContain("gone", "ghost", "nowhere");
        assertThat(page.text()).contains("gone", "ghost", "nowhere");
    }

    @Test
    void hostileTextStaysText() {
        Published.of("hostile").pages().forEach((path, page) -> {
            assertThat(page.select("script").eachText()).as(path).noneMatch(script -> script.contains("alert"));
            assertThat(page.select("[href^=javascript], [href^=data]")).as(path).isEmpty();
            assertThat(page.select("b, [onclick], [onerror]")).as(path).isEmpty();
        });
    }

    @Test
    void sameInputGivesSameBytes() {
        Published first = Published.of("whole", folder.resolve("first"));
        Published second = Published.of("whole", folder.resolve("second"));
        assertThat(second.files()).containsExactlyEntriesOf(first.files());
        assertThat(second.result()).isEqualTo(first.result());
    }

    @Test
    void theResultCountsWhatIsThere() {
        Published site = Published.of("whole");
        assertThat(site.result().pages()).isEqualTo(site.pages().size());
        assertThat(site.result().files()).isEqualTo(site.files().size() - 1);
        assertThat(site.result().bytes())
                .isEqualTo(site.files().values().stream()
                        .mapToLong(bytes -> bytes.length)
                        .sum());
    }

    @Test
    void anAddressGivesASiteMapAndCanonicalLinks() {
        SiteOptions options = new SiteOptions(
                Optional.of(URI.create("https://it.mill.example/menu/")), Optional.empty(), Optional.empty());
        Published site = Published.of("whole", folder, options);
        assertThat(site.text("sitemap.xml")).contains("<loc>https://it.mill.example/menu/offerings/boat.html</loc>");
        assertThat(site.text("robots.txt")).contains("Sitemap: https://it.mill.example/menu/sitemap.xml");
        assertThat(site.page("offerings/boat.html")
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://it.mill.example/menu/offerings/boat.html");
    }

    @Test
    void ownTemplatesWordsAndAssetsReplaceTheBuiltInOnes() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.createDirectories(own.resolve("words"));
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("words/en.properties"), "home-question = What is missing?");
        Files.writeString(own.resolve("assets/ship.svg"), "<svg/>");
        Files.writeString(
                own.resolve("contact.mustache"), "<aside id=\"help\">Knock at {{#desk}}{{name.text}}{{/desk}}</aside>");
        Published site = Published.of(
                "whole", folder.resolve("site"), new SiteOptions(Optional.empty(), Optional.empty(), Optional.of(own)));
        assertThat(site.page("index.html").select("h1").text()).isEqualTo("What is missing?");
        assertThat(site.page("index.html").getElementById("help").text()).isEqualTo("Knock at Service desk");
        assertThat(site.files().keySet()).anyMatch(path -> path.matches("assets/ship\\.[0-9a-f]{8}\\.svg"));
    }

    @Test
    void aTemplateThatAsksForSomethingUnknownIsNamedAndTheOldSiteStays() throws IOException {
        Published before = Published.of("whole", folder.resolve("site"));
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("calendar.mustache"), "{{>head}}\n{{colour}}\n{{>foot}}");
        SiteOptions options = new SiteOptions(Optional.empty(), Optional.empty(), Optional.of(own));
        assertThatThrownBy(() -> Published.of("whole", folder.resolve("site"), options))
                .hasStackTraceContaining("calendar.mustache:2: the page offers nothing named colour");
        assertThat(before.text("calendars/office.html")).contains("Office hours");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }
}
