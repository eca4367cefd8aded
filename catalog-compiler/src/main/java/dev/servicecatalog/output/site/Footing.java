package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.ShownShare;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a promise of availability stands on what the service needs.
 *
 * @param sentence what the three figures mean together
 */
record Footing(Phrase promised, Phrase guaranteed, Phrase likely, String sentence) {
    /** Empty if nothing is promised and nothing is known. */
    static Optional<Footing> of(Site site, Service service, PageLinks links) {
        Optional<Percentage> target = service.promises().availability().map(Availability::target);
        Optional<ServiceAvailability> figures =
                Optional.ofNullable(site.insights().availabilities().byService().get(service.name()));
        Optional<BigDecimal> guaranteed = figures.flatMap(ServiceAvailability::guaranteed);
        if (target.isEmpty() && guaranteed.isEmpty()) {
            return Optional.empty();
        }
        Phrase promised = links.stated(target.map(site.wording()::percentage));
        Words words = site.words();
        if (guaranteed.isEmpty()) {
            boolean arises = figures.isPresent() && !service.needs().isEmpty();
            Phrase none = arises
                    ? Phrase.unknown(words.text("not-known"))
                    : Phrase.inapplicable(words.text("does-not-apply"));
            return Optional.of(new Footing(promised, none, none, why(words, service, figures)));
        }
        return Optional.of(new Footing(
                promised,
                Phrase.of(site.wording().percent(ShownShare.certain(guaranteed.get(), target))),
                figures.get()
                        .likely()
                        .map(share -> Phrase.of(site.wording().percent(ShownShare.nearest(share, target))))
                        .orElse(Phrase.unknown(words.text("not-known"))),
                sentence(words, target, figures.get())));
    }

    private static String why(Words words, Service service, Optional<ServiceAvailability> figures) {
        if (figures.isEmpty()) {
            return words.text("footing-does-not-run");
        }
        if (service.needs().isEmpty()) {
            return words.text("footing-alone");
        }
        int unstated = figures.get().unstated().size();
        return unstated == 0 ? words.text("footing-further-down") : words.count("footing-unstated", unstated);
    }

    private static String sentence(Words words, Optional<Percentage> target, ServiceAvailability figures) {
        if (target.isEmpty()) {
            return words.text("footing-no-promise");
        }
        return figures.footing()
                .map(footing -> words.text("footing-" + Wording.key(footing)))
                .orElse(words.text("footing-too-much-shared"));
    }
}
