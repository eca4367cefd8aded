package dev.servicecatalog.gate;

import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times in which nothing changes, for those who must decide about one moment. A freeze holds from its begin on and no longer at its
 * end, on the clock of its own zone: where that clock leaves an hour out, the instant of the change stands for it; where it shows an
 * hour twice, a freeze begins the first time and ends the second time.
 */
public final class Freezes {
    private final List<Span> spans;

    private record Span(Freeze freeze, Instant from, Instant to) {
        static Span of(Freeze freeze) {
            WallClock clock = new WallClock(freeze.timeZone());
            return new Span(freeze, clock.first(freeze.from()), clock.last(freeze.to()));
        }

        boolean holdsAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }

        boolean concerns(Collection<String> services) {
            return freeze.services().isEmpty() || freeze.services().stream().anyMatch(services::contains);
        }
    }

    private Freezes(List<Span> spans) {
        this.spans = spans;
    }

    /** The freezes that a policy states. */
    public static Freezes of(ChangePolicy policy) {
        return new Freezes(policy.freezes().stream().map(Span::of).toList());
    }

    /** The freezes that hold at a moment for a change that touches these services, in the order stated; none if it may go. */
    public List<Freeze> at(Instant moment, Collection<String> services) {
        return concerning(services)
                .filter(span -> span.holdsAt(moment))
                .map(Span::freeze)
                .toList();
    }

    /**
     * When a change that touches these services may next go although it may not now, or may no longer although it may now; so freezes
     * that join count as one. Empty if that stays as it is.
     */
    public Optional<Instant> nextTransition(Instant after, Collection<String> services) {
        boolean frozen = isFrozen(after, services);
        return concerning(services)
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(after::isBefore)
                .sorted()
                .filter(edge -> isFrozen(edge, services) != frozen)
                .findFirst();
    }

    private boolean isFrozen(Instant moment, Collection<String> services) {
        return !at(moment, services).isEmpty();
    }

    private Stream<Span> concerning(Collection<String> services) {
        return spans.stream().filter(span -> span.concerns(services));
    }
}
