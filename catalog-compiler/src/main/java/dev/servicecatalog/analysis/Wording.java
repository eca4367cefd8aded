package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import java.util.Collections;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** The words of services and offerings, which people edit most, and of which no figure is made. */
final class Wording {
    private Wording() {}

    /** Whether a version of a catalog says the same as another one, but for these words. */
    static boolean isAllThatDiffers(Catalog earlier, Catalog now) {
        return withoutMenu(earlier).equals(withoutMenu(now))
                && isAllThatDiffers(earlier.services(), now.services(), Service::withoutWords)
                && isAllThatDiffers(earlier.offerings(), now.offerings(), Offering::withoutWords);
    }

    private static <E> boolean isAllThatDiffers(
            SortedMap<String, E> earlier, SortedMap<String, E> now, UnaryOperator<E> withoutWords) {
        return earlier.size() == now.size()
                && earlier.entrySet().stream().allMatch(known -> {
                    E other = now.get(known.getKey());
                    return known.getValue() == other
                            || other != null
                                    && withoutWords.apply(known.getValue()).equals(withoutWords.apply(other));
                });
    }

    private static Catalog withoutMenu(Catalog whole) {
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
}
