package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be ordered today, by category in the order of the catalog.
 *
 * @param categories all headings, with those that nothing is under today
 */
record Menu(List<Section> categories) {
    /** The category of offerings that name none, or one that does not exist. */
    static final String OTHER = "other-offerings";

    static final Comparator<Offering> BY_TITLE =
            Comparator.comparing(Offering::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Offering::name);

    /** As many as one page shows. */
    private static final int WHOLE = 60;

    /** A heading of the menu with what is under it today. */
    record Section(String category, String title, Audience audience, List<Offering> offerings) {
        /** By the category alone: sections of one category are few. */
        @Override
        public int hashCode() {
            return category.hashCode();
        }

        Heading heading() {
            return new Heading(category, title);
        }
    }

    /** A heading alone. */
    record Heading(String category, String title) {}

    static Menu of(Site site) {
        List<Section> categories = new ArrayList<>();
        List<Offering> offered = site.catalog().offerings().values().stream()
                .filter(Menu::isOnMenu)
                .sorted(BY_TITLE)
                .toList();
        Map<String, List<Offering>> byCategory = offered.stream()
                .filter(offering -> offering.category().isPresent())
                .collect(Collectors.groupingBy(
                        offering -> offering.category().orElseThrow(), Collectors.toUnmodifiableList()));
        List<CatalogSettings.Category> stated =
                site.catalog().settings().map(CatalogSettings::categories).orElse(List.of());
        for (CatalogSettings.Category category : stated) {
            categories.add(new Section(
                    category.name(),
                    category.title(),
                    category.audience(),
                    byCategory.getOrDefault(category.name(), List.of())));
        }
        Set<String> names = stated.stream().map(CatalogSettings.Category::name).collect(Collectors.toSet());
        List<Offering> others = offered.stream()
                .filter(offering -> offering.category().filter(names::contains).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            categories.add(new Section(OTHER, site.words().text("category-other"), Audience.BUSINESS, others));
        }
        return new Menu(categories);
    }

    /** Whether it can be ordered today. */
    static boolean isOnMenu(Offering offering) {
        return offering.status().map(Status::isOffered).orElse(false);
    }

    /** The headings that something is under. */
    List<Section> sections() {
        return categories.stream()
                .filter(section -> !section.offerings().isEmpty())
                .toList();
    }

    /** The headings for one audience that something is under. */
    List<Section> sections(Audience audience) {
        return sections().stream()
                .filter(section -> section.audience() == audience)
                .toList();
    }

    /** Whether all of it stands on the home page. */
    boolean isShownWhole() {
        return size() <= WHOLE;
    }

    /** How many things are on the menu. */
    int size() {
        return categories.stream()
                .mapToInt(section -> section.offerings().size())
                .sum();
    }
}
