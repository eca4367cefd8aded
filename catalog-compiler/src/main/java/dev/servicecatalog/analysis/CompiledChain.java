package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.LeadTimeChain.Link;
import dev.servicecatalog.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain prepared for many runs over one period: steps by position, calendars worked out once. */
final class CompiledChain {
    private final List<Timeline> times = new ArrayList<>();
    private final int[][] after;

    private CompiledChain(LeadTimeChain chain, Timelines timelines) {
        List<String> ids = chain.links().stream().map(Link::id).toList();
        this.after = new int[ids.size()][];
        for (int i = 0; i < after.length; i++) {
            Link link = chain.links().get(i);
            times.add(timelines.of(link.time()));
            after[i] = link.after().stream().mapToInt(ids::indexOf).toArray();
        }
    }

    static CompiledChain of(LeadTimeChain chain, Timelines timelines) {
        return new CompiledChain(chain, timelines);
    }

    /** When all is done, in epoch seconds; empty if some step never is. */
    Optional<Long> end(long ordered) {
        long[] done = new long[after.length];
        long end = ordered;
        for (int i = 0; i < after.length; i++) {
            long start = ordered;
            for (int earlier : after[i]) {
                start = Math.max(start, done[earlier]);
            }
            Optional<Long> finished = times.get(i).due(start);
            if (finished.isEmpty()) {
                return Optional.empty();
            }
            done[i] = finished.get();
            end = Math.max(end, done[i]);
        }
        return Optional.of(end);
    }
}
