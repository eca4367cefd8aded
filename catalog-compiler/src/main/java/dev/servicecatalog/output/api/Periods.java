package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import java.util.List;
import java.util.Optional;

/** Finds what was measured in a period. */
final class Periods {
    private Periods() {}

    static List<Measurement> measurements(Catalog catalog, Period period) {
        return catalog.measurements().values().stream()
                .filter(measurement -> measurement.from().equals(Optional.of(period.from()))
                        && measurement.to().equals(Optional.of(period.to())))
                .toList();
    }
}
