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
        List<Phrase> pages,
        List<Choice> choices)
        implements PageView {
    private static final int SIZE = 60;

    /** An offering with the sentence that tells it from the others. */
    record Choice(MenuLine line, Optional<String> difference) {}

    /** How many pages it has. */
    static int count(Menu.Section section) {
        return Chunks.count(section.offerings().size(), SIZE);
    }

    /** What stands on the page with this number, from 1. */
    static List<Offering> part(Menu.Section section, int number) {
        return Chunks.of(section.offerings(), SIZE).get(number - 1);
    }

    static String path(Menu.Section section, int number) {
        return Chunks.path(PageLinks.categoryPath(section.category()), number);
    }

    /** The page with this number, from 1. */
    static CategoryPage of(Site site, Menu.Section section, int number, PageLinks links) {
        Words words = site.words();
        List<Offering> shown = part(section, number);
        Set<String> calendars = new TreeSet<>();
        shown.forEach(offering -> calendars.addAll(new LeadTimes(site).calendars(offering)));
        return new CategoryPage(
                section.title(),
                words.text(
                        "category-summary", section.title(), section.offerings().size()),
                List.of(links.home(), Phrase.of(section.title())),
                calendars,
                section.audience() == Audience.BUSINESS
                        ? Optional.empty()
                        : Optional.of(words.text("menu-for-" + Wording.key(section.audience()))),
                Chunks.links(site, links, path(section, 1), number, count(section)),
                shown.stream().map(offering -> choice(site, links, offering)).toList());
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    private static Choice choice(Site site, PageLinks links, Offering offering) {
        return new Choice(MenuLine.of(site, links, offering), offering.summary());
    }
}
