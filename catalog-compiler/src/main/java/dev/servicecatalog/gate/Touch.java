package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.Importance;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One thing that a change does, with those who notice.
 *
 * @param change what it does to the catalog; empty for a build
 * @param sort what a policy calls it; empty if it has no word for it
 * @param services the services it is done to, in the order of names
 * @param importance of the most important of them; empty if none states one
 * @param consumers the services that need them and the units that use them, {@code Kind/name}
 */
record Touch(
        Optional<Change> change,
        Optional<BusinessChange> sort,
        SortedSet<String> services,
        Optional<Importance> importance,
        SortedSet<String> consumers) {

    /** Whether it is the sum that another one is part of: the same sort of change of the same thing. */
    boolean addsUp(Touch part) {
        return sort.isPresent()
                && sort.equals(part.sort)
                && change.map(Change::subject).equals(part.change.map(Change::subject));
    }

    boolean isWording() {
        return sort.equals(Optional.of(BusinessChange.TEXT_ONLY));
    }

    boolean isAtLeast(Importance least) {
        return importance.filter(own -> own.compareTo(least) <= 0).isPresent();
    }
}
