package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that services and offerings stand under headings that the catalog has. */
final class CategoryCheck {
    private static final DiagnosticCode UNKNOWN_NAME = DiagnosticCode.error("unknown-name");

    private CategoryCheck() {}

    static List<Diagnostic> check(Catalog catalog, Origins origins) {
        if (catalog.settings().isEmpty()) {
            return List.of();
        }
        List<String> names = catalog.settings().get().categories().stream()
                .map(CatalogSettings.Category::name)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> findings = new ArrayList<>();
        catalog.services()
                .values()
                .forEach(s -> check(s.id(), s.category(), names, origins).ifPresent(findings::add));
        catalog.offerings()
                .values()
                .forEach(o -> check(o.id(), o.category(), names, origins).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Diagnostic> check(
            EntityId id, Optional<String> category, List<String> names, Origins origins) {
        return category.filter(name -> !names.contains(name))
                .map(name -> Diagnostic.of(
                        UNKNOWN_NAME,
                        origins.place(id, "spec", "category"),
                        "the catalog has no category \"" + name + "\"",
                        NearestName.of(name, names)
                                .map(NearestName::question)
                                .orElse("Use one of: " + String.join(", ", names) + "."),
                        id.toString()));
    }
}
