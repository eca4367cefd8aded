package dev.servicecatalog.analysis;

import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Compares two promises by what they come to for those who order, not by their numbers. */
public final class PromiseComparison {
    private PromiseComparison() {}

    /**
     * An order that is promised for later.
     *
     * @param ordered the earliest such order
     * @param before when it was promised for
     * @param after when it is promised for now; empty if never
     */
    public record Later(Instant ordered, Instant before, Optional<Instant> after) {}

    /**
     * The earliest order of the period [from, to) that the second promise serves later than the first; empty if there is none. The
     * order times tried are those of {@link PromiseProof}.
     */
    public static Optional<Later> later(Promise before, Promise after, LocalDate from, LocalDate to) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Timelines timelines = new Timelines(from, to);
        LeadTimeChain chain = new LeadTimeChain(List.of(new LeadTimeChain.Link("after", after, List.of())));
        Timeline dueBefore = timelines.of(before);
        Timeline dueAfter = timelines.of(after);
        for (long ordered : OrderTimes.of(before, chain, timelines, to)) {
            Optional<Long> was = dueBefore.due(ordered);
            Optional<Long> is = dueAfter.due(ordered);
            if (was.isPresent() && (is.isEmpty() || is.get() > was.get())) {
                return Optional.of(new Later(
                        Instant.ofEpochSecond(ordered),
                        Instant.ofEpochSecond(was.get()),
                        is.map(Instant::ofEpochSecond)));
            }
        }
        return Optional.empty();
    }
}
