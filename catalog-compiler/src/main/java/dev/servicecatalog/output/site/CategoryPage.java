package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Offering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One heading of the menu: which of these is mine? */
record CategoryPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Optional<String> forWhom,
        List<Choice> choices)
        implements PageView {

    /** An offering with the sentence that tells it from the others. */
    record Choice(MenuLine line, Optional<String> difference) {}

    static CategoryPage of(Site site, Menu.Section section, PageLinks links) {
        Words words = site.words();
        Set<String> calendars = new TreeSet<>();
        section.offerings().forEach(offering -> calendars.addAll(new LeadTimes(site).calendars(offering)));
        return new CategoryPage(
                section.title(),
                words.text(
                        "category-summary", section.title(), section.offerings().size()),
                List.of(links.home(), Phrase.of(section.title())),
                calendars,
                section.audience() == Audience.BUSINESS
                        ? Optional.empty()
                        : Optional.of(words.text("menu-for-" + Wording.key(section.audience()))),
                section.offerings().stream()
                        .map(offering -> choice(site, links, offering))
                        .toList());
    }

    private static Choice choice(Site site, PageLinks links, Offering offering) {
        return new Choice(MenuLine.of(site, links, offering), offering.summary());
    }
}
