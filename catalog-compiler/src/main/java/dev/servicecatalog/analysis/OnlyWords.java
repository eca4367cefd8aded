package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import java.util.Collections;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * Titles, summaries and descriptions of services and offerings, which people edit most. No figure is made of them, but for whether a
 * summary is stated.
 */
final class OnlyWords {
    private OnlyWords() {}

    /** Whether a version of a catalog says the same as another one, but for these words. */
    static boolean differ(Catalog earlier, Catalog now) {
        return withoutServicesAndOfferings(earlier).equals(withoutServicesAndOfferings(now))
                && onlyWordsDiffer(earlier.services(), now.services(), OnlyWords::withoutWords)
                && onlyWordsDiffer(earlier.offerings(), now.offerings(), OnlyWords::withoutWords);
    }

    private static <E> boolean onlyWordsDiffer(
            SortedMap<String, E> earlier, SortedMap<String, E> now, UnaryOperator<E> withoutWords) {
        return earlier.size() == now.size()
                && earlier.entrySet().stream().allMatch(known -> {
                    E other = now.get(known.getKey());
                    return known.getValue() == other
                            || other != null
                                    && withoutWords.apply(known.getValue()).equals(withoutWords.apply(other));
                });
    }

    private static Catalog withoutServicesAndOfferings(Catalog whole) {
        return new Catalog(
                whole.settings(),
                whole.parties(),
                whole.calendars(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                whole.goals(),
                whole.components(),
                whole.agreements(),
                whole.improvements(),
                whole.measurements(),
                whole.changePolicies(),
                whole.waivers(),
                whole.plans(),
                whole.translations());
    }

    /** Whether words are stated is still to be seen. */
    private static Service withoutWords(Service service) {
        return new Service(
                service.id(),
                "",
                service.summary().map(words -> ""),
                service.description().map(words -> ""),
                service.category(),
                service.status(),
                service.since(),
                service.until(),
                service.owner(),
                service.importance(),
                service.audience(),
                service.businessOwner(),
                service.usedBy(),
                service.value(),
                service.promises(),
                service.needs(),
                service.support(),
                service.costs(),
                service.passesCostOn(),
                service.charging(),
                service.dataProtection(),
                service.risks(),
                service.reviews(),
                service.knownProblems());
    }

    private static Offering withoutWords(Offering offering) {
        return new Offering(
                offering.id(),
                "",
                offering.service(),
                offering.category(),
                offering.status(),
                offering.summary().map(words -> ""),
                offering.description().map(words -> ""),
                offering.includes(),
                offering.excludes(),
                offering.keywords(),
                offering.audience(),
                offering.leadTime(),
                offering.pricing(),
                offering.order(),
                offering.steps());
    }
}
