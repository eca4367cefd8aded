package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Offering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    private static final int SIZE = 300;

    private static final Comparator<Entry> BY_TEXT =
            Comparator.comparing(Entry::text, String.CASE_INSENSITIVE_ORDER).thenComparing(Entry::href);

    /** All entries under one letter. */
    record Letter(String id, String letter, List<Entry> entries) {}

    /** One entry; {@code what} says what kind of thing it leads to. */
    record Entry(String text, String href, String what) {}

    /** How many pages it has. */
    static int count(Site site) {
        return Chunks.count(entries(site, new PageLinks(site, PageLinks.INDEX)).size(), SIZE);
    }

    /** The page with this number, from 1. */
    static IndexPage of(Site site, int number, PageLinks links) {
        Words words = site.words();
        List<List<Entry>> parts = Chunks.of(entries(site, links), SIZE);
        return new IndexPage(
                words.text("a-z-title"),
                words.text("a-z-summary", site.organisation()),
                List.of(links.home(), Phrase.of(words.text("a-z-title"))),
                Set.of(),
                Chunks.links(site, links, PageLinks.INDEX, number, parts.size()),
                jumps(parts, number, links),
                letters(parts.get(number - 1)));
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    /** Each letter once, leading to where it begins. */
    private static List<Phrase> jumps(List<List<Entry>> parts, int shown, PageLinks links) {
        Map<String, Phrase> jumps = new TreeMap<>();
        for (int part = 1; part <= parts.size(); part++) {
            String page = part == shown ? "" : links.to(Chunks.path(PageLinks.INDEX, part));
            for (Letter letter : letters(parts.get(part - 1))) {
                jumps.putIfAbsent(letter.letter(), Phrase.link(letter.letter(), page + "#" + letter.id()));
            }
        }
        return List.copyOf(jumps.values());
    }

    private static List<Entry> entries(Site site, PageLinks links) {
        Words words = site.words();
        Catalog catalog = site.catalog();
        List<Entry> entries = new ArrayList<>();
        for (Offering offering : catalog.offerings().values()) {
            String href = links.to(PageLinks.path(offering));
            entries.add(entry(offering, href, what(words, offering)));
            offering.keywords().stream()
                    .distinct()
                    .map(word -> new Entry(word, href, words.text("see", offering.title())))
                    .forEach(entries::add);
        }
        catalog.services()
                .values()
                .forEach(service ->
                        entries.add(entry(service, links.to(PageLinks.path(service)), words.text("kind-service"))));
        catalog.parties()
                .values()
                .forEach(party -> entries.add(entry(party, links.to(PageLinks.path(party)), words.text("kind-party"))));
        catalog.plans()
                .values()
                .forEach(plan -> entries.add(entry(plan, links.to(PageLinks.path(plan)), words.text("kind-plan"))));
        entries.sort(BY_TEXT);
        return entries;
    }

    private static String what(Words words, Offering offering) {
        return Menu.isOnMenu(offering)
                ? words.text("kind-offering")
                : offering.status()
                        .map(status -> words.text("status-" + Wording.key(status)))
                        .orElse(words.text("not-stated"));
    }

    private static Entry entry(Entity entity, String href, String what) {
        return new Entry(entity.title(), href, what);
    }

    private static List<Letter> letters(List<Entry> entries) {
        Map<String, List<Entry>> byLetter = new TreeMap<>();
        for (Entry entry : entries) {
            byLetter.computeIfAbsent(initial(entry.text()), letter -> new ArrayList<>())
                    .add(entry);
        }
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, under) -> letters.add(new Letter("letter-" + (letters.size() + 1), letter, under)));
        return letters;
    }

    private static String initial(String text) {
        int first = text.isEmpty() ? '#' : text.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }
}
