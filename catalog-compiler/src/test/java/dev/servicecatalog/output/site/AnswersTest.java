package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.output.reuse.Traces;
import dev.servicecatalog.testing.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages for those who build, answer the telephone, or ask for proof; and what readers do who find a mistake. */
class AnswersTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/servicecatalog/output");

    @TempDir
    static Path lighthouse;

    @TempDir
    Path folder;

    @TempDir
    Path catalog;

    @Test
    void aBuildSeesWhomItTouchesAndWhatThatIsWorth() {
        Document lamp = published().page("components/lamp-control.html");
        assertThat(lines(lamp, "touched"))
                .containsExactly(
                        "Light Without it: ships run aground | directly | vital | €900,000",
                        "Radio | directly | normal | not stated",
                        "Harbour Without it: bananas rot | through others | important | €50,000");
        assertThat(lamp.select("section[aria-labelledby=touched] .figs").text())
                .contains("2 need it directly, 1 through others", "at least €950,000: 1 amount is not stated");
        assertThat(lines(lamp, "component-goals"))
                .containsExactly("No ship lost ships lost a year | 2 ships | not measured | 0 ships");
        assertThat(lamp.select("[aria-labelledby=facts]").first().text())
                .contains("example.light:lamp-control", "lamp/**");
    }

    @Test
    void theGateAsksByTheMostImportantServiceTouchedDirectly() {
        Published site = published();
        assertThat(lines(site.page("components/lamp-control.html"), "gate-asks"))
                .containsExactly(
                        "Tests that pass | Hand their reports over with -Dcatalog.evidence.tests.",
                        "How to take it back | Say so with -Dcatalog.evidence.rollback.",
                        "Tests that run through at least 70% of the code"
                                + " | Hand the report over with -Dcatalog.evidence.coverage.");
        Document fog = site.page("components/fog-horn.html");
        assertThat(lines(fog, "gate-asks"))
                .as("nothing is stated for important services: normal ones tell")
                .containsExactly("A second pair of eyes | Have somebody else approve it.");
        assertThat(fog.select("[aria-labelledby=gate-asks] .figs").text()).contains("important");
    }

    @Test
    void aFreezeOfWhatNeedsTheServiceHoldsTheBuild() {
        Published site = published();
        Element lamp = site.page("components/lamp-control.html").selectFirst("[aria-labelledby=gate-asks] .figs");
        assertThat(lamp.select(".missed").text()).isEqualTo("nothing may go");
        assertThat(lamp.text()).contains("Regatta, until 1 December 2026, 00:00");
        Element spare = site.page("components/paint.html").selectFirst("[aria-labelledby=gate-asks] .figs");
        assertThat(spare.select(".kept").text()).isEqualTo("none now");
        assertThat(spare.text()).contains("none ahead in the change policy");
    }

    @Test
    void downtimeThatIsUsedUpStopsABuild() {
        assertThat(lines(published().page("components/lamp-control.html"), "gate-now"))
                .containsExactly(
                        "Light | 361 minutes too many | goes only in an emergency",
                        "Radio | nothing promised | needs the owner first: nobody measured the downtime");
    }

    @Test
    void aComponentThatNothingNeedsSaysSo() {
        Document anchor = published().page("components/old-anchor.html");
        assertThat(anchor.select(".inapplicable").eachText())
                .contains("No service needs this component. If one does, add it to the needs of that service.");
        assertThat(anchor.select(".unstated").eachText())
                .contains("not stated: add builds to the component, or the gate does not know whom a build touches");
    }

    @Test
    void withoutAPolicyTheGateCannotDecide() {
        Document server = Published.of("whole").page("components/secret-server.html");
        assertThat(server.select("[aria-labelledby=gate-asks] .unstated").eachText())
                .containsExactly("No change policy is stated, so the gate cannot decide:"
                        + " add a document of kind ChangePolicy.");
    }

    @Test
    void theTeamBehindTheDeskIsShielded() {
        assertThat(lines(published().page("components/lamp-control.html"), "shield"))
                .containsExactly(
                        "Light Level 1 | Harbour office | answers, looks whether the lamp turns",
                        "Light Level 3 | Keepers | verified faults of the lamp only");
    }

    @Test
    void theDeskSaysOnlyWhatIsPromised() {
        Published site = published();
        Document light = site.page("desk/light.html");
        assertThat(light.select("[aria-labelledby=fails] .lede").text())
                .isEqualTo("We are on it. Somebody who can help answers within 15 minutes,"
                        + " and it works again within 2 hours.");
        assertThat(light.select("[aria-labelledby=fails]").text())
                .contains("Without it ships run aground", "It flickers Turn it off and on.");
        assertThat(light.select("[aria-labelledby=call] dt").eachText())
                .containsExactly("Level 1", "Level 3", "If that does not help", "Business owner");
        assertThat(lines(light, "desk-asks").get(0)).startsWith("A brighter lamp Also called: bright, glare | ");
        assertThat(light.select("[aria-labelledby=planned] dl").text())
                .isEqualTo("8 December 2026 Harbour feast under way A second lamp");
        assertThat(site.page("desk/radio.html")
                        .select("[aria-labelledby=fails] .lede")
                        .text())
                .contains("Name no time, since none is promised");
    }

    @Test
    void everyServiceHasASheetTwoClicksFromEverywhere() {
        Published site = published();
        site.pages().forEach((path, page) -> {
            if (!path.equals("404.html")) {
                assertThat(page.select("footer a[href$=desk.html]")).as(path).hasSize(1);
            }
        });
        assertThat(site.page("desk.html").select(".sheet a").eachAttr("href"))
                .containsExactly("desk/harbour.html", "desk/light.html", "desk/radio.html");
    }

    @Test
    void standardsShowWhatThisCatalogStates() {
        Document standards = published().page("standards.html");
        assertThat(standards.select("#clauses").parents().get(1).text()).contains("7.1, 7.2, 7.3", "not covered");
        Element catalogue =
                standards.getElementById("clause-catalogue").parents().get(1);
        assertThat(catalogue.text())
                .contains(
                        "8.2.4 Service catalogue",
                        "APO09.02",
                        "PR2.1",
                        "Service.needs stated by 3 of 3 Harbour",
                        "component-on-menu");
        assertThat(catalogue.select("a").eachAttr("href"))
                .contains("services/harbour.html", "rules/component-on-menu.html", "index.html");
        assertThat(standards
                        .getElementById("clause-audit")
                        .parents()
                        .get(1)
                        .select(".unknown")
                        .text())
                .contains("Audit: not known, the site was built without the history of changes");
        assertThat(standards
                        .getElementById("clause-suppliers")
                        .parents()
                        .get(1)
                        .select(".unstated")
                        .text())
                .contains("no such document");
        assertThat(standards.select(".missed").eachText()).contains("not-findable: switched off");
    }

    @Test
    void rulesAreExplainedInTheSite() {
        Document rule = published().page("rules/no-owner.html");
        assertThat(rule.select("h1").text()).isEqualTo("no-owner");
        assertThat(rule.select(".prose").text()).contains("Why it matters", "What mends it");
    }

    @Test
    void aMappingThatCannotBeReadIsSaid() throws IOException {
        Files.writeString(catalog.resolve("standards.json"), "[{\"id\": ");
        SiteOptions own = new SiteOptions(Optional.empty(), Optional.empty(), Optional.of(catalog));
        assertThatThrownBy(() -> Published.of("bare", folder, own))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("standards.json");
    }

    @Test
    void aPageTellsHowToMendIt() {
        Document light = published().page("services/light.html");
        Element mend = mend(light).get(0);
        assertThat(mend.select("a").eachAttr("href"))
                .containsExactly(
                        "mailto:office@light.example?subject=About%20the%20page%20%22Light%22",
                        "https://git.light.example/edit/main/catalog/catalog.yaml");
        assertThat(mend.text()).matches("Is this page wrong\\? Tell us · Written in catalog.yaml, line \\d+");
    }

    @Test
    void pagesMadeOfManyDocumentsHaveNoneToMend() {
        Published site = published();
        assertThat(mend(site.page("board.html"))).isEmpty();
        assertThat(mend(site.page("components/paint.html"))).hasSize(1);
        assertThat(mend(site.page("parties/office.html"))).hasSize(1);
    }

    @Test
    void whereNobodySaysHowToMendThePageSaysThat() {
        Document page = publish(FIXTURES.resolve("site/bare"), folder).page("services/bare-service.html");
        assertThat(mend(page).get(0).select(".unstated").eachText())
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Where to say so is not stated"));
        assertThat(mend(page).get(0).text()).containsPattern("Written in catalog.yaml, line \\d+$");
    }

    private static List<Element> mend(Document page) {
        return page.select("main p").stream()
                .filter(each -> each.text().startsWith("Is this page wrong?"))
                .toList();
    }

    @BeforeAll
    static void publishTheLighthouse() {
        publish(FIXTURES.resolve("answers"), lighthouse);
    }

    private static Published published() {
        return new Published(lighthouse.resolve("site"), new SiteResult(0, 0, 0, 0, Traces.none()));
    }

    private static Published publish(Path catalog, Path output) {
        Sites.publish(catalog, output, LocalDate.of(2026, 11, 23));
        return new Published(output.resolve("site"), new SiteResult(0, 0, 0, 0, Traces.none()));
    }

    /** The lines of a list in a section, with their figures. */
    private static List<String> lines(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] .sheet > li:not(.hd)").stream()
                .map(line -> line.child(0).text() + " | "
                        + String.join(
                                " | ",
                                line.children().stream()
                                        .skip(1)
                                        .map(AnswersTest::value)
                                        .toList()))
                .toList();
    }

    private static String value(Element cell) {
        Element copy = cell.clone();
        copy.select(".label").remove();
        return copy.text();
    }
}
