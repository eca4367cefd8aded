package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how IT did, period by period; each share with its n. */
final class PeriodFigures {
    private static final String NOT_MEASURED = "it was not measured, or there was none";

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
        orders(figures, from(measured, "offerings"));
        share("lateTasks", figures.lateTasks(), from(measured, "projects"));
        share("lateTasksNeedingIt", figures.lateTasksNeedingIt(), from(measured, "projects"));
        share("firstLine", figures.firstLine(), from(measured, "support"));
        share("reachedDevelopers", figures.reachedDevelopers(), from(measured, "support"));
        share("restoredInTime", figures.restoredInTime(), from(measured, "services"));
        share("selfMadeOutages", figures.selfMadeOutages(), from(measured, "services"));
        share("unplannedWork", figures.unplannedWork(), from(measured, "effort"));
        share("changeFailure", figures.changeFailure(), from(measured, "changes"));
        figures.changesPerDay()
                .ifPresentOrElse(
                        ratio -> fields.times("changesPerDay", ratio, "a day", from(measured, "changes")),
                        () -> fields.unknown("changesPerDay", NOT_MEASURED));
    }

    private void orders(Kpis.Figures figures, List<String> from) {
        share("promiseKept", figures.promiseKept(), from);
        fields.group(
                "promiseKeptByOffering",
                () -> figures.promiseKeptByOffering()
                        .forEach((offering, ratio) -> fields.ratio(offering, ratio, from)));
        count("ordered", figures.ordered(), from);
        count("open", figures.open(), from);
    }

    private void share(String name, Optional<Ratio> share, List<String> from) {
        share.ifPresentOrElse(ratio -> fields.ratio(name, ratio, from), () -> fields.unknown(name, NOT_MEASURED));
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
