package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a service, in words: a promise missed, a part that its maker gives up, an agreement that ends, a serious risk nobody
 * works on.
 */
final class Condition {
    private static final int DAYS_AHEAD = 90;

    private Condition() {}

    /** The reasons to worry; none if it is in order, as far as anybody says. */
    static List<Phrase> worries(Site site, Service service) {
        Words words = site.words();
        List<Phrase> worries = new ArrayList<>();
        for (Name name : List.of(Name.AVAILABILITY, Name.SATISFACTION)) {
            Optional<Figure> figure = site.insights().measured().of(service.name(), name);
            if (figure.filter(each -> !each.kept()).isPresent()) {
                worries.add(Phrase.missed(words.text("worry-" + Wording.key(name))));
            }
        }
        earliestEnd(site, service)
                .filter(end -> end.isBefore(site.today().plusYears(1)))
                .ifPresent(end -> worries.add(
                        Phrase.missed(words.text("worry-support", site.wording().day(end)))));
        service.needs().stream()
                .flatMap(need -> need.of().stream())
                .filter(id -> id.kind() == Kind.AGREEMENT)
                .map(id -> site.catalog().agreements().get(id.name()))
                .filter(agreement -> agreement != null)
                .flatMap(agreement -> term(site, agreement).stream())
                .distinct()
                .map(Phrase::missed)
                .forEach(worries::add);
        long grave = service.risks().stream()
                .filter(risk -> RiskLine.of(service, risk).isOpenAndSerious(site))
                .count();
        if (grave > 0) {
            worries.add(Phrase.missed(words.count("worry-risk", (int) grave)));
        }
        return worries;
    }

    /** When an agreement begins or ends, if it does not hold today or in three months. */
    static Optional<String> term(Site site, Agreement agreement) {
        LocalDate today = site.today();
        Words words = site.words();
        if (agreement.validFrom().filter(today::isBefore).isPresent()) {
            return Optional.of(words.text(
                    "agreement-begins", site.wording().day(agreement.validFrom().get())));
        }
        return agreement
                .validTo()
                .filter(end -> end.isBefore(today.plusDays(DAYS_AHEAD)))
                .map(end -> words.text(
                        end.isBefore(today) ? "agreement-ended" : "agreement-ends",
                        site.wording().day(end)));
    }

    /** When the first of the parts it needs is no longer supported by its maker. */
    private static Optional<LocalDate> earliestEnd(Site site, Service service) {
        return service.needs().stream()
                .flatMap(need -> need.of().stream())
                .filter(id -> id.kind() == Kind.COMPONENT)
                .map(EntityId::name)
                .map(site.catalog().components()::get)
                .filter(component -> component != null)
                .map(Component::supportedUntil)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** Where the last figure of availability stands between too little and too much, or that of satisfaction. */
    static Phrase goodEnough(Site site, Service service, PageLinks links) {
        for (Name name : List.of(Name.AVAILABILITY, Name.SATISFACTION)) {
            Optional<Figure> figure = site.insights().measured().of(service.name(), name);
            if (figure.flatMap(Figure::status).isPresent()) {
                String key = "good-enough-" + Wording.key(figure.get().status().get());
                return Phrase.of(site.words().text(key, site.words().text("promised-" + Wording.key(name))));
            }
        }
        boolean said = service.promises()
                        .availability()
                        .flatMap(promise -> promise.goodEnough())
                        .isPresent()
                || service.promises()
                        .satisfaction()
                        .flatMap(promise -> promise.goodEnough())
                        .isPresent();
        return said ? Phrase.unknown(site.words().text("not-measured")) : links.notStated();
    }
}
