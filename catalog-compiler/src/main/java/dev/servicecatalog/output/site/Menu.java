package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be ordered today, by category in the order of the catalog. */
final class Menu {
    /** The category of offerings that name none, or one that does not exist. */
    static final String OTHER = "other-offerings";

    static final Comparator<Offering> BY_TITLE = Comparator.comparing(Offering::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Offering::name);

    private final List<Section> sections = new ArrayList<>();

    /** A heading of the menu with what is under it; never empty. */
    record Section(String category, String title, Audience audience, List<Offering> offerings) {}

    Menu(Site site) {
        List<Offering> offered = site.catalog().offerings().values().stream()
                .filter(Menu::isOnMenu)
                .sorted(BY_TITLE)
                .toList();
        List<CatalogSettings.Category> categories =
                site.catalog().settings().map(CatalogSettings::categories).orElse(List.of());
        for (CatalogSettings.Category category : categories) {
            add(category.name(), category.title(), category.audience(), of(category.name(), offered));
        }
        List<Offering> others = offered.stream()
                .filter(offering -> offering.category()
                        .flatMap(name -> PageLinks.category(site, name))
                        .isEmpty())
                .toList();
        add(OTHER, site.words().text("category-other"), Audience.BUSINESS, others);
    }

    /** Whether it can be ordered today. */
    static boolean isOnMenu(Offering offering) {
        return offering.status().map(Status::isOffered).orElse(false);
    }

    List<Section> sections() {
        return sections;
    }

    List<Section> sections(Audience audience) {
        return sections.stream()
                .filter(section -> section.audience() == audience)
                .toList();
    }

    /** How many things are on the menu. */
    int size() {
        return sections.stream().mapToInt(section -> section.offerings().size()).sum();
    }

    private void add(String name, String title, Audience audience, List<Offering> offerings) {
        if (!offerings.isEmpty()) {
            sections.add(new Section(name, title, audience, offerings));
        }
    }

    private static List<Offering> of(String category, List<Offering> offered) {
        return offered.stream()
                .filter(offering -> offering.category().equals(Optional.of(category)))
                .toList();
    }
}
