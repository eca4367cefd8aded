package dev.servicecatalog.example;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the example states, to compare its pages with. */
final class ExampleCatalog {
    private ExampleCatalog() {}

    static Catalog read() {
        return insights().catalog();
    }

    static CatalogInsights insights() {
        LocalDate today = LocalDate.ofInstant(PublishedSite.built(), ZoneOffset.UTC);
        return CatalogCompiler.compile(CatalogLocation.of(Path.of("catalog").toAbsolutePath()), Reckoning.on(today))
                .insights();
    }

    /** What can be ordered today, by name. */
    static List<Offering> menu() {
        return read().offerings().values().stream()
                .filter(offering -> offering.status().map(Status::isOffered).orElse(false))
                .toList();
    }

    static String page(Offering offering) {
        return "offerings/" + offering.name() + ".html";
    }
}
