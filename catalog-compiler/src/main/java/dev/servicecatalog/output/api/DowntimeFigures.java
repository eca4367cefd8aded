package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.AllowedDowntime;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.analysis.LongestRepair;
import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.ServiceAvailability.Downtime;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how long a service may be down, and how long it can be down although it is repaired in time. */
final class DowntimeFigures {
    private static final List<String> NAMES = List.of("nextPeriod", "shortestPeriod", "thirtyDays", "longestRepair");

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    DowntimeFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Service service) {
        Optional<ServiceAvailability> figures =
                Optional.ofNullable(insights.availabilities().byService().get(service.name()));
        Optional<Availability> promise = service.promises().availability();
        Optional<Downtime> downtime = figures.flatMap(ServiceAvailability::downtime);
        fields.group("downtime", () -> {
            if (promise.isEmpty() || figures.isEmpty()) {
                String reason = promise.isEmpty() ? "no availability is promised" : "the service cannot be used today";
                NAMES.forEach(name -> fields.notApplicable(name, reason));
            } else if (downtime.isEmpty()) {
                NAMES.forEach(name -> fields.unknown(name, "the service hours are not known, or there are none"));
            } else {
                write(service, promise.get(), downtime.get());
            }
            promise.filter(stated -> figures.isPresent()).ifPresent(stated -> budget(service, stated));
        });
    }

    private void budget(Service service, Availability promise) {
        Optional<MeasuredBudget> measured = MeasuredBudget.of(insights.catalog(), insights.today(), service);
        if (measured.isEmpty()) {
            List.of("left", "burnRate").forEach(name -> fields.unknown(name, "its availability was not measured"));
            return;
        }
        ErrorBudget budget = measured.get().budget();
        Period window = measured.get().window();
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "promises.availability.target")));
        from.addAll(inputs.hours(service.id(), "promises.availability.hours", promise.hours()));
        measured.get().measured().stream()
                .flatMap(period -> Periods.measurements(insights.catalog(), period).stream())
                .filter(measurement -> measurement.services().containsKey(service.name()))
                .forEach(measurement -> from.add(stated(measurement.id(), "services." + service.name())));
        fields.figure("left", from, () -> {
            fields.number(budget.remaining(), "minutes");
            fields.over(window.from(), window.to());
        });
        budget.burnRate()
                .ifPresentOrElse(
                        rate -> fields.number("burnRate", rate, "times as fast as allowed", from),
                        () -> fields.notApplicable("burnRate", "no downtime is allowed"));
    }

    private void write(Service service, Availability promise, Downtime downtime) {
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "promises.availability.target")));
        from.addAll(inputs.hours(service.id(), "promises.availability.hours", promise.hours()));
        allowed("nextPeriod", downtime.next(), from);
        allowed("shortestPeriod", downtime.shortest(), from);
        allowed("thirtyDays", downtime.thirtyDays(), from);
        Optional<Within> restore = service.promises().restore();
        if (restore.isEmpty()) {
            fields.notStated("longestRepair", stated(service.id(), "promises.restore.target"));
        } else if (downtime.longestRepair().isEmpty()) {
            fields.unknown("longestRepair", "nobody is there to repair it");
        } else {
            repair(service, restore.get(), downtime.longestRepair().get(), from);
        }
    }

    private void allowed(String name, AllowedDowntime allowed, List<String> from) {
        fields.figure(name, from, () -> {
            fields.number(allowed.minutes(), "minutes");
            fields.word("serviceHours", allowed.open().toString());
            fields.over(allowed.from(), allowed.to());
        });
    }

    private void repair(Service service, Within restore, LongestRepair longest, List<String> ofService) {
        List<String> from = new ArrayList<>(ofService);
        from.add(stated(service.id(), "promises.restore.target"));
        from.addAll(inputs.hours(service.id(), "promises.restore.hours", restore.hours()));
        fields.figure("longestRepair", from.stream().distinct().toList(), () -> {
            fields.number(BigDecimal.valueOf(longest.down().toMinutes()), "minutes");
            fields.word("failed", longest.failed().toOffsetDateTime().toString());
            fields.word("restored", longest.restored().toOffsetDateTime().toString());
        });
    }
}
