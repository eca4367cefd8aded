package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks that no source measured the same day twice, since figures of several periods are added up. */
final class MeasurementCheck {
    private static final DiagnosticCode PERIODS_OVERLAP = DiagnosticCode.error("periods-overlap");

    private MeasurementCheck() {}

    static List<Diagnostic> check(Catalog catalog, Origins origins) {
        SortedMap<String, List<Measurement>> bySource = new TreeMap<>();
        for (Measurement measurement : catalog.measurements().values()) {
            if (measurement.source().isPresent() && hasPeriod(measurement)) {
                bySource.computeIfAbsent(measurement.source().get(), source -> new ArrayList<>())
                        .add(measurement);
            }
        }
        List<Diagnostic> findings = new ArrayList<>();
        bySource.values().forEach(ofOneSource -> findings.addAll(check(ofOneSource, origins)));
        return findings;
    }

    private static boolean hasPeriod(Measurement measurement) {
        return measurement.from().isPresent()
                && measurement.to().isPresent()
                && from(measurement).isBefore(to(measurement));
    }

    private static List<Diagnostic> check(List<Measurement> ofOneSource, Origins origins) {
        ofOneSource.sort(Comparator.comparing(MeasurementCheck::from).thenComparing(Measurement::name));
        List<Diagnostic> findings = new ArrayList<>();
        Measurement latest = ofOneSource.get(0);
        for (Measurement next : ofOneSource.subList(1, ofOneSource.size())) {
            if (from(next).isBefore(to(latest))) {
                findings.add(overlap(latest, next, origins));
            }
            latest = to(next).isAfter(to(latest)) ? next : latest;
        }
        return findings;
    }

    private static Diagnostic overlap(Measurement earlier, Measurement later, Origins origins) {
        return Diagnostic.of(
                        PERIODS_OVERLAP,
                        origins.place(later.id(), "spec", "from"),
                        "this period begins before \"" + earlier.name() + "\" of the same source ends on "
                                + to(earlier),
                        "Let each period begin on the day on which the one before ends, or name different sources.",
                        later.id().toString())
                .with(List.of(new Diagnostic.Related(
                        origins.place(earlier.id(), "spec", "to"), "the other period ends here")));
    }

    private static LocalDate from(Measurement measurement) {
        return measurement.from().orElseThrow();
    }

    private static LocalDate to(Measurement measurement) {
        return measurement.to().orElseThrow();
    }
}
