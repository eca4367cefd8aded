package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.Changes;
import dev.servicecatalog.model.Measurement.Effort;
import dev.servicecatalog.model.Measurement.OfferingFigures;
import dev.servicecatalog.model.Measurement.Projects;
import dev.servicecatalog.model.Measurement.ServiceFigures;
import dev.servicecatalog.model.Measurement.Support;
import dev.servicecatalog.model.Measurement.Use;
import dev.servicecatalog.time.BusinessDuration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads documents of kind Measurement. */
final class MeasurementReader {
    static final DiagnosticCode PART_EXCEEDS_WHOLE = DiagnosticCode.error("part-exceeds-whole");

    private MeasurementReader() {}

    static Measurement read(EntityId id, String title, Fields spec) {
        Optional<LocalDate> from = spec.quantity("from", Quantities.DATE);
        Optional<LocalDate> to = spec.quantity("to", Quantities.DATE);
        if (from.isPresent() && to.isPresent()) {
            Periods.checkHalfOpen(spec, "to", from.get(), to.get());
        }
        return new Measurement(
                id,
                title,
                from,
                to,
                spec.text("source"),
                figures(
                        spec.object("services"),
                        Kind.SERVICE,
                        (all, name) -> all.optional(name).map(MeasurementReader::service)),
                figures(
                        spec.object("offerings"),
                        Kind.OFFERING,
                        (all, name) -> all.optional(name).map(MeasurementReader::offering)),
                figures(spec.object("goals"), Kind.GOAL, (all, name) -> all.quantity(name, Quantities.NUMBER)),
                spec.objects("use").stream()
                        .map(MeasurementReader::use)
                        .flatMap(Optional::stream)
                        .toList(),
                support(spec.object("support")),
                projects(spec.object("projects")),
                changes(spec.object("changes")),
                effort(spec.object("effort")));
    }

    private static <T> SortedMap<String, T> figures(
            Fields all, Kind kind, BiFunction<Fields, String, Optional<T>> read) {
        all.keysRefer(kind);
        return new TreeMap<>(all.entries(name -> read.apply(all, name)));
    }

    private static ServiceFigures service(Fields figures) {
        checkPart(figures, "outages", "causedByChange");
        checkPart(figures, "outages", "restoredInTime");
        return new ServiceFigures(
                figures.quantity("availability", Quantities.PERCENTAGE),
                figures.whole("outages"),
                figures.whole("causedByChange"),
                figures.whole("restoredInTime"),
                figures.quantity("satisfaction", Quantities.RATING));
    }

    private static OfferingFigures offering(Fields figures) {
        checkPart(figures, "delivered", "inTime");
        checkOrder(figures, "p50", figures.has("p85") ? "p85" : "longest");
        checkOrder(figures, "p85", "longest");
        return new OfferingFigures(
                figures.whole("ordered"),
                figures.whole("open"),
                figures.whole("delivered"),
                figures.whole("inTime"),
                figures.quantity("p50", Quantities.DURATION),
                figures.quantity("p85", Quantities.DURATION),
                figures.quantity("longest", Quantities.DURATION),
                figures.quantity("satisfaction", Quantities.RATING));
    }

    private static Optional<Use> use(Fields use) {
        Optional<String> offering = use.reference("offering", Kind.OFFERING);
        Optional<String> by = use.reference("by", Kind.PARTY);
        Optional<Integer> quantity = use.whole("quantity");
        if (offering.isEmpty() || by.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Use(offering.get(), use.packageOf(offering.get(), "package"), by.get(), quantity.get()));
    }

    private static Support support(Fields support) {
        checkPart(support, "contacts", "solvedAtLevel1");
        checkPart(support, "contacts", "reachedDevelopers");
        return new Support(
                support.whole("contacts"), support.whole("solvedAtLevel1"), support.whole("reachedDevelopers"));
    }

    private static Projects projects(Fields projects) {
        checkPart(projects, "tasks", "needingIt");
        checkPart(projects, projects.has("needingIt") ? "needingIt" : "tasks", "lateBecauseOfIt");
        return new Projects(projects.whole("tasks"), projects.whole("needingIt"), projects.whole("lateBecauseOfIt"));
    }

    private static Changes changes(Fields changes) {
        checkPart(changes, "deployments", "failed");
        return new Changes(changes.whole("deployments"), changes.whole("failed"));
    }

    private static Effort effort(Fields effort) {
        return new Effort(
                effort.decimal("developmentHours"), effort.decimal("supportHours"), effort.decimal("unplannedHours"));
    }

    private static void checkPart(Fields figures, String wholeKey, String partKey) {
        Optional<Integer> whole = figures.whole(wholeKey);
        Optional<Integer> part = figures.whole(partKey);
        if (whole.isPresent() && part.isPresent() && part.get() > whole.get()) {
            figures.report(
                    PART_EXCEEDS_WHOLE,
                    partKey,
                    "`" + partKey + "` is " + part.get() + ", but `" + wholeKey + "`, of which it is a part, is only "
                            + whole.get(),
                    "Correct one of the two figures.");
        }
    }

    /** What fewer orders did not exceed is no longer than what more of them did not exceed. */
    private static void checkOrder(Fields figures, String fewerKey, String moreKey) {
        Optional<BusinessDuration> fewer = figures.quantity(fewerKey, Quantities.DURATION);
        Optional<BusinessDuration> more = figures.quantity(moreKey, Quantities.DURATION);
        if (fewer.isPresent() && more.isPresent() && isLonger(fewer.get(), more.get())) {
            figures.report(
                    PART_EXCEEDS_WHOLE,
                    fewerKey,
                    "`" + fewerKey + "` is " + fewer.get() + ", but `" + moreKey
                            + "`, which more orders did not exceed, is only " + more.get(),
                    "Correct one of the two figures.");
        }
    }

    /** Days and hours are not compared: how long a day is depends on the calendar. */
    private static boolean isLonger(BusinessDuration one, BusinessDuration other) {
        if (one.unit() == other.unit()) {
            return one.amount() > other.amount();
        }
        return one.unit().isBusiness() == other.unit().isBusiness()
                && one.workingMinutes()
                        .filter(minutes -> other.workingMinutes()
                                .filter(most -> minutes > most)
                                .isPresent())
                        .isPresent();
    }
}
