package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Later;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything one can look up, in the order of the letters of the language: put in order once, cut into parts that stay light.
 *
 * @param parts at least one, even of nothing
 * @param places each letter once, in order
 */
record AlphabeticalIndex(List<List<Group>> parts, List<Place> places) {
    private static final int SIZE = 300;

    /** Something to look up: where it leads, from the root of the site, and what kind of thing that is. */
    record Item(String text, String path, String what) {
        /** What it is looked up by: the text without an article at its beginning. */
        String sought(Set<String> articles) {
            int space = text.indexOf(' ');
            return space > 0 && articles.contains(text.substring(0, space).toLowerCase(Locale.ROOT))
                    ? text.substring(space + 1)
                    : text;
        }
    }

    /** What stands under one letter on one page. */
    record Group(String id, String letter, List<Item> items) {}

    /** Where a letter begins: on the part with this number, from 1. */
    record Place(String letter, int part, String id) {}

    /** Put in order when one of its pages is made. */
    static AlphabeticalIndex later(Site site, Facts facts) {
        Later<AlphabeticalIndex> index = new Later<>(() -> of(site));
        return new AlphabeticalIndex(
                facts.watchLater("index.parts", () -> index.get().parts()),
                facts.watchLater("index.places", () -> index.get().places()));
    }

    /** How many parts it has. */
    static int count(Site site) {
        Catalog catalog = site.catalog();
        int words = catalog.offerings().values().stream()
                .mapToInt(offering -> new HashSet<>(offering.keywords()).size())
                .sum();
        int things = catalog.offerings().size()
                + catalog.services().size()
                + catalog.parties().size()
                + catalog.plans().size();
        return Chunks.count(words + things, SIZE);
    }

    private static AlphabeticalIndex of(Site site) {
        Set<String> articles = Set.copyOf(List.of(site.words().text("articles").split(" ")));
        Alphabet alphabet = Alphabet.of(site.locale());
        record Keyed(Item item, CollationKey key) {}
        List<Item> items = items(site).stream()
                .map(item -> new Keyed(item, alphabet.key(item.sought(articles))))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.item().text())
                        .thenComparing(keyed -> keyed.item().path()))
                .map(Keyed::item)
                .toList();
        AlphabeticalIndex index = new AlphabeticalIndex(new ArrayList<>(), new ArrayList<>());
        Chunks.of(items, SIZE).forEach(part -> index.add(part, alphabet, articles));
        return index;
    }

    private void add(List<Item> items, Alphabet alphabet, Set<String> articles) {
        Map<String, List<Item>> byLetter = new TreeMap<>(alphabet.order());
        for (Item item : items) {
            byLetter.computeIfAbsent(alphabet.initial(item.sought(articles)), letter -> new ArrayList<>())
                    .add(item);
        }
        List<Group> groups = new ArrayList<>();
        byLetter.forEach((letter, under) -> {
            Group group = new Group("letter-" + (groups.size() + 1), letter, under);
            groups.add(group);
            if (places.stream().noneMatch(place -> place.letter().equals(letter))) {
                places.add(new Place(letter, parts.size() + 1, group.id()));
            }
        });
        parts.add(groups);
    }

    private static List<Item> items(Site site) {
        Words words = site.words();
        Catalog catalog = site.catalog();
        List<Item> items = new ArrayList<>();
        for (Offering offering : catalog.offerings().values()) {
            String path = PageLinks.path(offering);
            items.add(item(offering, path, what(words, offering)));
            offering.keywords().stream()
                    .distinct()
                    .map(word -> new Item(word, path, words.text("see", offering.title())))
                    .forEach(items::add);
        }
        String service = words.text("kind-service");
        String party = words.text("kind-party");
        String plan = words.text("kind-plan");
        catalog.services().values().forEach(each -> items.add(item(each, PageLinks.path(each), service)));
        catalog.parties().values().forEach(each -> items.add(item(each, PageLinks.path(each), party)));
        catalog.plans().values().forEach(each -> items.add(item(each, PageLinks.path(each), plan)));
        return items;
    }

    private static String what(Words words, Offering offering) {
        return Menu.isOnMenu(offering)
                ? words.text("kind-offering")
                : offering.status()
                        .map(status -> words.text("status-" + Wording.key(status)))
                        .orElse(words.text("not-stated"));
    }

    private static Item item(Entity entity, String path, String what) {
        return new Item(entity.title(), path, what);
    }
}
