package dev.servicecatalog.output.site;

import dev.servicecatalog.output.site.ValueChain.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The services of one category: who uses them, for which goals, and what they rest on. */
final class CategoryMapPage {
    private static final int SIZE = 40;

    private CategoryMapPage() {}

    static String path(Group group) {
        return "maps/" + PageLinks.safeName(group.name()) + ".html";
    }

    static int count(Group group) {
        return Chunks.count(group.services().size(), SIZE);
    }

    /** The part of the list with this number, from 1; the picture stands on the first. */
    static MapPage of(Site site, ValueChain chain, Group group, int number, PageLinks links) {
        Words words = site.words();
        String title = words.text("map-of-category", group.title());
        ServiceLines lines = new ServiceLines(site, new Things(site, links), links);
        ValueChainPicture picture = new ValueChainPicture(site, chain, links);
        List<Twig> list = Chunks.of(group.services(), SIZE).get(number - 1).stream()
                .map(lines::of)
                .toList();
        return new MapPage(
                title,
                words.text("map-of-category-summary", group.title()),
                List.of(
                        links.home(),
                        Phrase.link(words.text("reports"), links.to(PageLinks.REPORTS)),
                        Phrase.link(words.text("map-title"), links.to(MapPage.PATH)),
                        Phrase.of(group.title())),
                Set.of(),
                number == 1 ? Optional.of(picture.of(group.services(), title)) : Optional.empty(),
                picture.left(),
                Chunks.links(site, links, path(group), number, count(group)),
                List.of(new MapPage.Part("map-services", words.text("map-services"), list, Optional.empty())),
                About.stated(site, "map"));
    }

    /** The first of a list, or all. */
    static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
