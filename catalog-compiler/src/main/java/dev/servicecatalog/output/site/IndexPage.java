package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Offering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything by first letter: offerings with the other words people use for them, services, teams, plans. */
record IndexPage(String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, List<Letter> letters)
        implements PageView {

    /** All entries under one letter. */
    record Letter(String id, String letter, List<Entry> entries) {}

    /** One entry; {@code what} says what kind of thing it leads to. */
    record Entry(String text, String href, String what) {}

    static IndexPage of(Site site, PageLinks links) {
        Words words = site.words();
        return new IndexPage(
                words.text("a-z-title"),
                words.text("a-z-summary", site.organisation()),
                List.of(links.home(), Phrase.of(words.text("a-z-title"))),
                Set.of(),
                letters(entries(site, links), Alphabet.of(site.locale())));
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

    private static List<Letter> letters(List<Entry> entries, Alphabet alphabet) {
        entries.sort(Comparator.comparing(Entry::text, alphabet.order())
                .thenComparing(Entry::text)
                .thenComparing(Entry::href));
        Map<String, List<Entry>> byLetter = new TreeMap<>(alphabet.order());
        for (Entry entry : entries) {
            byLetter.computeIfAbsent(alphabet.initial(entry.text()), letter -> new ArrayList<>())
                    .add(entry);
        }
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, under) -> letters.add(new Letter("letter-" + (letters.size() + 1), letter, under)));
        return letters;
    }
}
