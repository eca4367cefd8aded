package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.NeededParts;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how available a service is: promised, guaranteed and likely, and on what that stands. */
final class AvailabilityFigures {
    private static final String NOT_USED = "the service cannot be used today";

    private final CatalogInsights insights;
    private final FigureFields fields;

    AvailabilityFigures(CatalogInsights insights, FigureFields fields) {
        this.insights = insights;
        this.fields = fields;
    }

    void write(Service service) {
        Optional<ServiceAvailability> figures =
                Optional.ofNullable(insights.availabilities().byService().get(service.name()));
        fields.group("availability", () -> {
            promised(service);
            if (service.needs().isEmpty() || figures.isEmpty()) {
                String reason = figures.isEmpty() ? NOT_USED : "the service needs nothing that the catalog names";
                List.of("parts", "guaranteed", "likely", "weakestPart")
                        .forEach(name -> fields.notApplicable(name, reason));
            } else {
                composed(service, figures.get());
            }
            footing(service, figures);
            gaps(service, figures);
        });
    }

    private void promised(Service service) {
        String where = stated(service.id(), "promises.availability.target");
        service.promises()
                .availability()
                .ifPresentOrElse(
                        promise -> fields.percent("promised", promise.target().value(), List.of(where)),
                        () -> fields.notStated("promised", where));
    }

    private void composed(Service service, ServiceAvailability figures) {
        NeededParts parts = NeededParts.of(insights.catalog(), service);
        List<String> from = List.of(figure(service.id(), "availability.parts"));
        parts(service, parts);
        figures.guaranteed()
                .ifPresentOrElse(
                        share -> fields.share("guaranteed", share, from),
                        () -> fields.unknown("guaranteed", whyNot(parts)));
        figures.likely()
                .ifPresentOrElse(
                        share -> fields.share("likely", share, from),
                        () -> fields.unknown(
                                "likely",
                                figures.guaranteed().isPresent()
                                        ? "too many parts are shared between alternatives"
                                        : whyNot(parts)));
        weakest(figures, parts, from);
    }

    private void parts(Service service, NeededParts parts) {
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "needs")));
        parts.passing().stream().filter(id -> !id.equals(service.id())).forEach(id -> from.add(stated(id, "needs")));
        parts.stated().forEach(id -> from.add(Inputs.availability(id)));
        fields.count("parts", parts.count(), "parts", from);
    }

    private void weakest(ServiceAvailability figures, NeededParts parts, List<String> from) {
        if (figures.weakest().isPresent()) {
            EntityId part = figures.weakest().get().part();
            fields.text("weakestPart", part, List.of(Inputs.availability(part)));
        } else if (figures.guaranteed().isPresent()) {
            fields.notApplicable("weakestPart", "no part whose failure alone stops the service ever fails");
        } else {
            fields.unknown("weakestPart", whyNot(parts));
        }
    }

    private void footing(Service service, Optional<ServiceAvailability> figures) {
        List<String> from = List.of(
                figure(service.id(), "availability.promised"),
                figure(service.id(), "availability.guaranteed"),
                figure(service.id(), "availability.likely"));
        if (figures.isEmpty() || service.needs().isEmpty()) {
            fields.notApplicable(
                    "verdict", figures.isEmpty() ? NOT_USED : "there is nothing to compare the promise with");
        } else if (service.promises().availability().isEmpty()) {
            fields.notApplicable("verdict", "no availability is promised");
        } else {
            figures.get()
                    .footing()
                    .ifPresentOrElse(
                            footing -> fields.text("verdict", StatedFields.kebab(footing), from),
                            () -> fields.unknown("verdict", "what it is compared with is unknown"));
        }
    }

    private void gaps(Service service, Optional<ServiceAvailability> figures) {
        List<ServiceAvailability.Gap> gaps =
                figures.map(ServiceAvailability::gaps).orElse(List.of());
        fields.list("uncoveredHours", gaps, gap -> {
            String need = "needs[" + gap.need() + "]";
            fields.count("minutesAWeek", gap.minutes(), "minutes", List.of(stated(service.id(), need)));
            fields.texts("hours", gap.hours(), List.of(stated(service.id(), need)));
            fields.texts("days", gap.days(), List.of(stated(service.id(), need)));
        });
    }

    private static String whyNot(NeededParts parts) {
        return parts.unstated().isEmpty()
                ? "what it needs goes round in a circle"
                : "no availability is stated for "
                        + String.join(
                                ", ",
                                parts.unstated().stream()
                                        .map(EntityId::toString)
                                        .toList());
    }
}
