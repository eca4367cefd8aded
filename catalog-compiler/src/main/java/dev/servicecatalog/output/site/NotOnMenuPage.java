package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Result;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What if I need something that is not on the menu: what to say, what is coming, and what was already answered. */
record NotOnMenuPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        List<Section> sections)
        implements PageView {
    static NotOnMenuPage of(Site site, PageLinks links) {
        Words words = site.words();
        String title = words.text("not-on-menu-title");
        return new NotOnMenuPage(
                title,
                words.text("not-on-menu-summary"),
                links.trail(title),
                Set.of(),
                About.stated(site, "not-on-menu"),
                List.of(
                        Section.of(site, "coming", coming(site, links), Phrase.of(words.text("nothing-coming"))),
                        Section.of(site, "answered", answered(site, links), Phrase.of(words.text("nothing-answered")))
                                .more(List.of(Phrase.link(
                                        words.text("all-improvements"), links.to(PageLinks.IMPROVEMENTS))))));
    }

    private static Sheet coming(Site site, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "what").texts("status");
        site.catalog().offerings().values().stream()
                .filter(NotOnMenuPage::isComing)
                .sorted(Menu.BY_TITLE)
                .forEach(offering -> sheet.line(
                        links.offering(offering.name()),
                        offering.summary().map(Phrase::of).stream().toList(),
                        Phrase.of(site.words()
                                .text("status-" + Wording.key(offering.status().orElseThrow())))));
        site.catalog().improvements().values().stream()
                .filter(improvement -> improvement
                        .status()
                        .filter(status -> status == Improvement.Status.APPROVED || status == Improvement.Status.DOING)
                        .isPresent())
                .forEach(improvement -> sheet.line(
                        links.improvement(improvement.name()),
                        improvement.businessEffect().map(Phrase::of).stream().toList(),
                        ImprovementsPage.status(site, improvement, links)));
        return sheet.sheet();
    }

    private static boolean isComing(Offering offering) {
        return offering.status()
                .filter(status -> status == Status.PROPOSED || status == Status.BUILDING)
                .isPresent();
    }

    private static Sheet answered(Site site, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "wish").texts("answer", "asked-by");
        site.catalog().improvements().values().stream()
                .filter(NotOnMenuPage::isDenied)
                .forEach(improvement -> sheet.line(
                        links.improvement(improvement.name()),
                        improvement
                                .decided()
                                .map(decision -> ImprovementsPage.reasons(site, decision))
                                .orElse(List.of()),
                        improvement
                                .decided()
                                .flatMap(Decision::result)
                                .map(result -> Phrase.of(site.words().text("decision-" + Wording.key(result))))
                                .orElseGet(() -> ImprovementsPage.status(site, improvement, links)),
                        links.party(improvement.raisedBy())));
        return sheet.sheet();
    }

    private static boolean isDenied(Improvement improvement) {
        Optional<Result> result = improvement.decided().flatMap(Decision::result);
        return improvement.status().equals(Optional.of(Improvement.Status.REJECTED))
                || result.filter(each -> each != Result.GO).isPresent();
    }
}
