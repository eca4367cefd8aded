package dev.servicecatalog.output.site;

import dev.servicecatalog.model.EntityId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something next to a service: what it needs, or what needs it.
 *
 * @param id a service, a component, or the party that promises; an agreement only if nobody says who promises
 * @param via the agreements by which a party promises
 * @param rank 0 comes first: services by importance, then parties, then components
 * @param instead how many of how many must work, if others can stand in
 */
record Neighbour(EntityId id, List<EntityId> via, int rank, String title, Optional<String> instead)
        implements Comparable<Neighbour> {
    private static final Comparator<Neighbour> ORDER = Comparator.comparingInt(Neighbour::rank)
            .thenComparing(Neighbour::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Neighbour::id);

    @Override
    public int compareTo(Neighbour other) {
        return ORDER.compare(this, other);
    }
}
