package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something on the menu that can be ordered as it is.
 *
 * @param category the heading it stands under
 * @param choice the package, where there are some
 */
record MenuRow(String category, Offering offering, Optional<Pricing.Package> choice) {
    /** In the order of the menu. */
    static Stream<MenuRow> all(Menu menu) {
        return menu.sections().stream()
                .flatMap(section -> section.offerings().stream().flatMap(each -> of(section.title(), each)));
    }

    private static Stream<MenuRow> of(String category, Offering offering) {
        if (offering.pricing() instanceof Pricing.Packages choice
                && !choice.packages().isEmpty()) {
            return choice.packages().stream().map(each -> new MenuRow(category, offering, Optional.of(each)));
        }
        return Stream.of(new MenuRow(category, offering, Optional.empty()));
    }
}
