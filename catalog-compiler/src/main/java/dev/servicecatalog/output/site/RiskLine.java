package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A risk of a service with how much it weighs: likelihood times impact, each from 1 to 5.
 *
 * @param weight empty unless both are stated
 */
record RiskLine(Service service, Service.Risk risk, Optional<Integer> weight) {
    /** From here, a risk is serious: one that is possible and would be major, or worse. */
    static final int SERIOUS = 12;

    private static final List<String> LIKELIHOODS = List.of("rare", "unlikely", "possible", "likely", "almost-certain");
    private static final List<String> IMPACTS = List.of("negligible", "minor", "moderate", "major", "severe");

    /** The risks of services that can be used today, the gravest first, those that nobody weighed last. */
    static List<RiskLine> ranked(Stream<Service> services) {
        return services.flatMap(service -> service.risks().stream().map(risk -> of(service, risk)))
                .sorted(Comparator.comparing((RiskLine line) -> -line.weight().orElse(0))
                        .thenComparing(line -> line.service().name())
                        .thenComparing(line -> line.risk().name()))
                .toList();
    }

    static RiskLine of(Service service, Service.Risk risk) {
        Optional<Integer> likelihood = place(LIKELIHOODS, risk.likelihood());
        Optional<Integer> impact = place(IMPACTS, risk.impact());
        return new RiskLine(service, risk, likelihood.flatMap(l -> impact.map(i -> l * i)));
    }

    /** Whether it is serious, and nobody has begun to do something about it. */
    boolean isOpenAndSerious(Site site) {
        boolean begun = risk.action()
                .map(site.catalog().improvements()::get)
                .flatMap(Improvement::status)
                .filter(status -> status != Improvement.Status.IDEA && status != Improvement.Status.REJECTED)
                .isPresent();
        return !begun && weight.filter(grave -> grave >= SERIOUS).isPresent();
    }

    /** {@code possible, severe}. */
    Phrase rating(Site site, PageLinks links) {
        if (weight.isEmpty()) {
            return links.notStated();
        }
        return Phrase.of(site.words()
                .text(
                        "risk-rating",
                        likelihood(site.words()).orElseThrow(),
                        impact(site.words()).orElseThrow()));
    }

    Optional<String> likelihood(Words words) {
        return risk.likelihood().map(likelihood -> words.choice("likelihood", likelihood));
    }

    Optional<String> impact(Words words) {
        return risk.impact().map(impact -> words.choice("impact", impact));
    }

    /** What is done about it. */
    Phrase action(PageLinks links) {
        return risk.action().map(links::improvement).orElseGet(links::notStated);
    }

    private static Optional<Integer> place(List<String> scale, Optional<String> word) {
        return word.map(scale::indexOf).filter(index -> index >= 0).map(index -> index + 1);
    }
}
