package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All components by what is built for them: a developer finds the own one here. For IT only, so no page for the business links here. */
final class DevelopersPage {
    private static final int SIZE = 60;
    private static final int BUILDS = 4;

    private DevelopersPage() {}

    static int count(Site site) {
        return Chunks.count(site.catalog().components().size(), SIZE);
    }

    /** The part of the list with this number, from 1. */
    static ReportPage of(Site site, Menu menu, Builds builds, int number, PageLinks links) {
        Words words = site.words();
        List<Component> part = Chunks.of(
                        site.catalog().components().values().stream()
                                .sorted(Comparator.comparing(Component::title, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(Component::name))
                                .toList(),
                        SIZE)
                .get(number - 1);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                site, "builds", builds(site, part, builds, links), Phrase.missing(words.text("no-components"))));
        if (number == 1) {
            sections.add(Section.of(
                    site,
                    "for-projects",
                    orders(site, menu, links),
                    Phrase.missing(words.text("nothing-for-projects"))));
        }
        return ReportPage.of(site, "developers", links, About.stated(site, "developers"), sections)
                .cut(Chunks.links(site, links, PageLinks.DEVELOPERS, number, count(site)));
    }

    private static Sheet builds(Site site, List<Component> components, Builds builds, PageLinks links) {
        Sheet.Builder sheet =
                new Sheet.Builder(site.words(), "component").numbers("touches").texts("importance");
        components.forEach(component -> {
            int touched = builds.touched(component).size();
            sheet.line(
                    Phrase.link(component.title(), links.to(PageLinks.path(component))),
                    built(site, component),
                    Phrase.of(site.wording().number(touched)),
                    touched == 0
                            ? links.notApplicable("nothing-touched")
                            : Phrase.of(site.words().text("importance-" + Wording.key(builds.importance(component)))));
        });
        return sheet.sheet();
    }

    private static List<Phrase> built(Site site, Component component) {
        if (component.builds().isEmpty()) {
            return List.of(Phrase.missing(site.words().text("builds-not-stated")));
        }
        List<Phrase> first = new ArrayList<>(
                component.builds().stream().limit(BUILDS).map(Phrase::of).toList());
        int left = component.builds().size() - first.size();
        Optional.of(left)
                .filter(more -> more > 0)
                .ifPresent(more -> first.add(Phrase.of(site.words().text("and-more", more))));
        return first;
    }

    private static Sheet orders(Site site, Menu menu, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "heading").numbers("how-many");
        menu.sections(Audience.IT)
                .forEach(section -> sheet.line(
                        links.category(section.category()),
                        List.of(),
                        Phrase.of(site.wording().number(section.offerings().size()))));
        return sheet.sheet();
    }
}
