package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.CostGap;
import dev.servicecatalog.analysis.HourWithout;
import dev.servicecatalog.analysis.Portfolio;
import dev.servicecatalog.analysis.ReviewSchedule;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Value;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a service is worth beside what it costs, how old it is, and when it is to be looked at again. */
final class ValueFigures {
    private final CatalogInsights insights;
    private final HourWithout hourWithout;
    private final Inputs inputs;
    private final FigureFields fields;

    ValueFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.hourWithout = new HourWithout(insights.catalog(), insights.today());
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Service service) {
        Portfolio.Line line = insights.portfolio().services().get(service.name());
        fields.group("value", () -> {
            perYear(service, line);
            toCost(service, line);
            hourWithout(service);
        });
        age(service, line);
        fields.group("review", () -> review(service));
    }

    private void toCost(Service service, Portfolio.Line line) {
        if (line.valueToCost().isPresent()) {
            List<String> from = List.of(figure(service.id(), "value.perYear"), figure(service.id(), "cost.full"));
            fields.times("toCost", line.valueToCost().get(), "times the cost", from);
        } else if (line.fullCost().isEmpty()) {
            withoutCost(insights.costGaps().get(service.name()));
        } else if (line.value().isEmpty()) {
            boolean stated = service.value().flatMap(Value::perYear).isPresent();
            fields.unknown("toCost", stated ? "the value is not known: " + inputs.noRate() : "the value is not stated");
        } else {
            fields.notApplicable("toCost", "the service costs nothing");
        }
    }

    private void withoutCost(CostGap gap) {
        if (gap == CostGap.DOES_NOT_RUN) {
            fields.notApplicable("toCost", "the service does not run");
        } else if (gap == CostGap.NOT_STATED) {
            fields.unknown("toCost", "the cost is not stated");
        } else {
            fields.unknown("toCost", "the full cost is not known: " + CostFigures.reason(gap));
        }
    }

    private void perYear(Service service, Portfolio.Line line) {
        String where = stated(service.id(), "value.perYear");
        if (service.value().flatMap(Value::perYear).isEmpty()) {
            fields.notStated("perYear", where);
        } else if (line.value().isEmpty()) {
            fields.unknown("perYear", inputs.noRate());
        } else {
            List<String> from = new ArrayList<>(List.of(where));
            from.addAll(inputs.conversion());
            fields.moneyPerYear("perYear", line.value().get(), from);
        }
    }

    private void hourWithout(Service service) {
        String where = stated(service.id(), "value.perYear");
        if (service.value().flatMap(Value::perYear).isEmpty()) {
            fields.notStated("hourWithout", where);
            return;
        }
        Optional<String> hours = service.promises().availability().flatMap(Availability::hours);
        List<String> from = new ArrayList<>(List.of(where));
        from.addAll(inputs.hours(service.id(), "promises.availability.hours", hours));
        hourWithout
                .of(service)
                .ifPresentOrElse(
                        money -> fields.moneyPerHour("hourWithout", money, from),
                        () -> fields.unknown("hourWithout", "the service hours are not known, or there are none"));
    }

    private void age(Service service, Portfolio.Line line) {
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "since")));
        service.until()
                .filter(until -> until.isBefore(insights.today()))
                .ifPresent(until -> from.add(stated(service.id(), "until")));
        line.age()
                .ifPresentOrElse(
                        age -> fields.text("age", age, from),
                        () -> fields.notStated("age", stated(service.id(), "since")));
    }

    private void review(Service service) {
        Optional<ReviewSchedule> schedule =
                Optional.ofNullable(insights.reviews().get(service.name()));
        if (schedule.isEmpty()) {
            List.of("last", "due", "daysOverdue").forEach(name -> noReview(name, service));
            return;
        }
        write(service, schedule.get());
    }

    private void noReview(String name, Service service) {
        if (!service.status().equals(Optional.of(Status.LIVE))) {
            fields.notApplicable(name, "the service is not live");
        } else if (service.importance().isEmpty()) {
            fields.notStated(name, stated(service.id(), "importance"));
        } else {
            fields.unknown(name, "neither a review nor the first day is stated");
        }
    }

    private void write(Service service, ReviewSchedule schedule) {
        String reviews = stated(service.id(), "reviews");
        schedule.last()
                .ifPresentOrElse(
                        last -> fields.text("last", last, List.of(reviews)), () -> fields.notStated("last", reviews));
        List<String> from = new ArrayList<>();
        from.add(schedule.last().isPresent() ? reviews : stated(service.id(), "since"));
        from.add(stated(service.id(), "importance"));
        insights.catalog()
                .settings()
                .filter(settings -> statesInterval(settings, service.importance()))
                .ifPresent(settings -> from.add(stated(settings.id(), "reviewEvery")));
        fields.text("due", schedule.due(), from);
        fields.count(
                "daysOverdue",
                schedule.daysOverdue(insights.today()),
                "days",
                List.of(figure(service.id(), "review.due")));
    }

    private static boolean statesInterval(CatalogSettings settings, Optional<Importance> importance) {
        return importance.filter(settings.reviewEvery()::containsKey).isPresent();
    }
}
