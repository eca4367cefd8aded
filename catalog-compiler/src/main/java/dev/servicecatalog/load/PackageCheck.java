package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import java.util.List;
import java.util.Optional;

/** Checks that plans and measurements name packages that their offerings have. */
final class PackageCheck {
    private PackageCheck() {}

    static List<Diagnostic> check(Catalog catalog, List<PackageReference> references) {
        return references.stream()
                .flatMap(reference -> Optional.ofNullable(catalog.offerings().get(reference.offering()))
                        .flatMap(offering -> check(offering, reference))
                        .stream())
                .toList();
    }

    /** Without a price nobody knows whether there are packages; that the price is missing is said elsewhere. */
    private static Optional<Diagnostic> check(Offering offering, PackageReference reference) {
        if (offering.pricing() instanceof Pricing.NotStated) {
            return Optional.empty();
        }
        List<String> names = offering.pricing() instanceof Pricing.Packages choice
                ? choice.packages().stream().map(Pricing.Package::name).toList()
                : List.of();
        return names.contains(reference.name())
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        Linker.UNKNOWN_NAME,
                        reference.place(),
                        "the offering \"" + offering.name() + "\" has no package \"" + reference.name() + "\"",
                        remedy(reference.name(), names),
                        reference.from().toString()));
    }

    private static String remedy(String name, List<String> names) {
        if (names.isEmpty()) {
            return "Leave out `package`; the offering has one price for all.";
        }
        return NearestName.of(name, names)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Use one of: " + String.join(", ", names) + ".");
    }
}
