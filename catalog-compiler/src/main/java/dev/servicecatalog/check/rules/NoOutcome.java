package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.check.rules.Phrases.Phrase;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a service or a goal brings to the business is not said, or only in figures of machines. */
final class NoOutcome implements Rule {
    private static final Phrases<String> MEASURES = new Phrases<>(WordList.read("technical-measures.txt"));

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("no-outcome");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("value");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(service -> Life.isLive(service.status()) && service.audience() != Audience.IT)
                .forEach(service -> check(service, report));
        insights.catalog().goals().values().forEach(goal -> check(goal, report));
    }

    private static void check(Service service, Report report) {
        if (service.value().isEmpty()) {
            report.add(
                    service.id(),
                    "the service is live, but nobody says what the business gets from it",
                    "Add `value: {...}` with the goals it supports, its worth per year, or what happens without it.");
            return;
        }
        Value value = service.value().get();
        if (value.supports().isEmpty() && value.perYear().isEmpty()) {
            onlyTechnical(Stream.of(value.without(), value.basis())
                            .flatMap(Optional::stream)
                            .toList())
                    .ifPresent(measure -> report.add(
                            service.id(),
                            technical("the value of this service", measure),
                            remedy(measure),
                            "spec",
                            "value",
                            value.without().isPresent() ? "without" : "basis"));
        }
    }

    private static void check(Goal goal, Report report) {
        goal.measure()
                .flatMap(measure -> onlyTechnical(List.of(measure.name())))
                .ifPresent(measure -> report.add(
                        goal.id(), technical("this goal", measure), remedy(measure), "spec", "measure", "name"));
    }

    /** The first figure of a machine, if there is one in every text. */
    private static Optional<Phrase<String>> onlyTechnical(List<String> texts) {
        List<Phrase<String>> first = texts.stream()
                .flatMap(text -> MEASURES.in(text).stream().limit(1))
                .toList();
        return first.size() == texts.size() ? first.stream().findFirst() : Optional.empty();
    }

    private static String technical(String what, Phrase<String> measure) {
        return "%s is measured by \"%s\" only, which tells the business nothing".formatted(what, measure.written());
    }

    private static String remedy(Phrase<String> measure) {
        return "Say what the business can do thanks to it, for example \"%s\".".formatted(measure.meaning());
    }
}
