package dev.servicecatalog.analysis;

import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps that follow an order, as a graph: a step starts when all steps before it are done, and hands over at closing, not at the
 * cut-off for customers.
 *
 * @param links the steps, each behind all that it waits for
 */
public record LeadTimeChain(List<Link> links) {
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** Copies the list. */
    public LeadTimeChain {
        links = List.copyOf(links);
    }

    /**
     * One step.
     *
     * @param id unique in the chain
     * @param time how long it takes on whose calendar, without cut-off; the promise of the offering it orders, with that offering's
     *     cut-off
     * @param after the steps it waits for
     */
    public record Link(String id, Promise time, List<String> after) {}

    /**
     * One order's way through the chain.
     *
     * @param done when each step is done, in the order of the links
     * @param end when all is done
     */
    public record Run(Map<String, Instant> done, Instant end) {}

    /** Sorts the steps so that each comes behind all it waits for; empty if they wait in a circle or for a step that is not there. */
    public static Optional<LeadTimeChain> of(List<Link> steps) {
        List<Link> sorted = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Link step : steps) {
                if (!placed.contains(step.id()) && placed.containsAll(step.after())) {
                    sorted.add(step);
                    placed.add(step.id());
                    moved = true;
                }
            }
        }
        return sorted.size() == steps.size() ? Optional.of(new LeadTimeChain(sorted)) : Optional.empty();
    }

    /** What happens to an order; empty if some step never gets done because nobody opens. */
    public Optional<Run> run(Instant ordered) {
        Map<String, Instant> done = new LinkedHashMap<>();
        Instant end = ordered;
        for (Link link : links) {
            Instant start = start(link, ordered, done);
            Optional<Instant> finished = link.time().due(start);
            if (finished.isEmpty()) {
                return Optional.empty();
            }
            done.put(link.id(), finished.get());
            end = end.isBefore(finished.get()) ? finished.get() : end;
        }
        return Optional.of(new Run(Collections.unmodifiableMap(done), end));
    }

    /** The first step that an order of that instant never gets past, because nobody opens; empty if all get done. */
    Optional<String> neverDone(Instant ordered) {
        for (int i = 0; i < links.size(); i++) {
            if (new LeadTimeChain(links.subList(0, i + 1)).run(ordered).isEmpty()) {
                return Optional.of(links.get(i).id());
            }
        }
        return Optional.empty();
    }

    /** The steps that decide when an order of that instant is done, first to last: of several latest steps the first one stated. */
    public List<String> criticalPath(Instant ordered) {
        Optional<Run> run = run(ordered);
        if (run.isEmpty() || links.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> done = run.get().done();
        List<String> path = new ArrayList<>();
        Optional<String> step = latest(done.keySet(), done);
        while (step.isPresent()) {
            String id = step.get();
            path.add(0, id);
            Link link =
                    links.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
            step = latest(link.after(), done);
        }
        return List.copyOf(path);
    }

    /** The last full minute to order so that all is done by {@code needed}; found by bisection, since no later order is done earlier. */
    public Optional<Instant> orderBy(Instant needed) {
        Instant late = needed.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Instant early = late;
        for (Duration back = Duration.ofHours(1); !isDoneBy(early, needed); back = back.multipliedBy(2)) {
            if (back.compareTo(LONGEST) > 0) {
                return Optional.empty();
            }
            late = early;
            early = late.minus(back);
        }
        while (ChronoUnit.MINUTES.between(early, late) > 1) {
            Instant middle = early.plus(ChronoUnit.MINUTES.between(early, late) / 2, ChronoUnit.MINUTES);
            if (isDoneBy(middle, needed)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return Optional.of(early);
    }

    private boolean isDoneBy(Instant ordered, Instant needed) {
        return run(ordered).filter(run -> !run.end().isAfter(needed)).isPresent();
    }

    private static Instant start(Link link, Instant ordered, Map<String, Instant> done) {
        Instant start = ordered;
        for (String earlier : link.after()) {
            Instant finished = done.get(earlier);
            start = start.isBefore(finished) ? finished : start;
        }
        return start;
    }

    private static Optional<String> latest(Iterable<String> ids, Map<String, Instant> done) {
        String latest = null;
        for (String id : ids) {
            if (latest == null || done.get(id).isAfter(done.get(latest))) {
                latest = id;
            }
        }
        return Optional.ofNullable(latest);
    }
}
