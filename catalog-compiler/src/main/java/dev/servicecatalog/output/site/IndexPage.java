package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Set;

/**
 * Everything by first letter: offerings with the other words people use for them, services, teams, plans.
 *
 * @param jumps to all letters, also to those on other pages
 * @param letters those on this page
 */
record IndexPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Phrase> pages,
        List<Phrase> jumps,
        List<Letter> letters)
        implements PageView {

    /** All entries under one letter. */
    record Letter(String id, String letter, List<Entry> entries) {}

    /** One entry; {@code what} says what kind of thing it leads to. */
    record Entry(String text, String href, String what) {}

    /** The page with this number, from 1. */
    static IndexPage of(Site site, AlphabeticalIndex index, int number, PageLinks links) {
        Words words = site.words();
        return new IndexPage(
                words.text("a-z-title"),
                words.text("a-z-summary", site.organisation()),
                List.of(links.home(), Phrase.of(words.text("a-z-title"))),
                Set.of(),
                Chunks.links(site, links, PageLinks.INDEX, number, index.parts().size()),
                jumps(index, number, links),
                letters(index.parts().get(number - 1), links));
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    /** Each letter once, leading to where it begins. */
    private static List<Phrase> jumps(AlphabeticalIndex index, int shown, PageLinks links) {
        return index.places().stream()
                .map(place -> Phrase.link(
                        place.letter(),
                        (place.part() == shown ? "" : links.to(Chunks.path(PageLinks.INDEX, place.part()))) + "#"
                                + place.id()))
                .toList();
    }

    private static List<Letter> letters(List<AlphabeticalIndex.Group> groups, PageLinks links) {
        return groups.stream()
                .map(group -> new Letter(
                        group.id(),
                        group.letter(),
                        group.items().stream()
                                .map(item -> new Entry(item.text(), links.to(item.path()), item.what()))
                                .toList()))
                .toList();
    }
}
