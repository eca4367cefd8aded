package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.Kpis.Name;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how IT did, period by period; each share with its n. */
final class PeriodFigures {
    private static final String NOT_MEASURED = "it was not measured";
    private static final String NOTHING_DELIVERED = "nothing was delivered";

    private static final Map<Name, String> NONE = Map.of(
            Name.PROMISE_KEPT, NOTHING_DELIVERED,
            Name.LATE_TASKS, "no task ended",
            Name.LATE_TASKS_NEEDING_IT, "no task needed IT",
            Name.FIRST_LINE, "nobody asked the service desk",
            Name.REACHED_DEVELOPERS, "nobody asked the service desk",
            Name.RESTORED_IN_TIME, "nothing failed",
            Name.SELF_MADE_OUTAGES, "nothing failed",
            Name.UNPLANNED_WORK, "nobody worked",
            Name.CHANGE_FAILURE, "no change went live");

    private final CatalogInsights insights;
    private final FigureFields fields;

    PeriodFigures(CatalogInsights insights, FigureFields fields) {
        this.insights = insights;
        this.fields = fields;
    }

    void write(Map.Entry<Period, Kpis.Figures> entry) {
        Period period = entry.getKey();
        Kpis.Figures figures = entry.getValue();
        List<Measurement> measured = Periods.measurements(insights.catalog(), period);
        fields.over(period.from(), period.to());
        orders(period, figures, from(measured, "offerings"));
        share(Name.LATE_TASKS, figures, figures.lateTasks(), from(measured, "projects"));
        share(Name.LATE_TASKS_NEEDING_IT, figures, figures.lateTasksNeedingIt(), from(measured, "projects"));
        share(Name.FIRST_LINE, figures, figures.firstLine(), from(measured, "support"));
        share(Name.REACHED_DEVELOPERS, figures, figures.reachedDevelopers(), from(measured, "support"));
        share(Name.RESTORED_IN_TIME, figures, figures.restoredInTime(), from(measured, "services"));
        share(Name.SELF_MADE_OUTAGES, figures, figures.selfMadeOutages(), from(measured, "services"));
        share(Name.UNPLANNED_WORK, figures, figures.unplannedWork(), from(measured, "effort"));
        share(Name.CHANGE_FAILURE, figures, figures.changeFailure(), from(measured, "changes"));
        figures.changesPerDay()
                .ifPresentOrElse(
                        ratio -> fields.times("changesPerDay", ratio, "a day", from(measured, "changes")),
                        () -> fields.unknown("changesPerDay", NOT_MEASURED));
    }

    private void orders(Period period, Kpis.Figures figures, List<String> from) {
        share(Name.PROMISE_KEPT, figures, figures.promiseKept(), from);
        fields.group(
                "promiseKeptByOffering",
                () -> Periods.measurements(insights.catalog(), period).stream()
                        .flatMap(measurement -> measurement.offerings().keySet().stream())
                        .distinct()
                        .sorted()
                        .forEach(offering -> kept(offering, figures, from)));
        count("ordered", figures.ordered(), from);
        count("open", figures.open(), from);
    }

    private void kept(String offering, Kpis.Figures figures, List<String> from) {
        Ratio ratio = figures.promiseKeptByOffering().get(offering);
        if (ratio != null) {
            fields.ratio(offering, ratio, from);
        } else if (figures.nothingDelivered().contains(offering)) {
            fields.notApplicable(offering, NOTHING_DELIVERED);
        } else {
            fields.unknown(offering, NOT_MEASURED);
        }
    }

    private void share(Name name, Kpis.Figures figures, Optional<Ratio> share, List<String> from) {
        String key = StatedFields.camel(name);
        if (share.isPresent()) {
            fields.ratio(key, share.get(), from);
        } else if (figures.ofNothing().contains(name)) {
            fields.notApplicable(key, NONE.get(name));
        } else {
            fields.unknown(key, NOT_MEASURED);
        }
    }

    private void count(String name, Optional<Long> count, List<String> from) {
        count.ifPresentOrElse(
                number -> fields.count(name, number, "orders", from), () -> fields.unknown(name, NOT_MEASURED));
    }

    private static List<String> from(List<Measurement> measured, String part) {
        return measured.stream()
                .filter(measurement -> states(measurement, part))
                .map(measurement -> stated(measurement.id(), part))
                .toList();
    }

    private static boolean states(Measurement measurement, String part) {
        return switch (part) {
            case "offerings" -> !measurement.offerings().isEmpty();
            case "services" -> !measurement.services().isEmpty();
            case "projects" ->
                measurement.projects().tasks().isPresent()
                        || measurement.projects().needingIt().isPresent();
            case "support" -> measurement.support().contacts().isPresent();
            case "changes" -> measurement.changes().deployments().isPresent();
            default -> measurement.effort().developmentHours().isPresent();
        };
    }
}
