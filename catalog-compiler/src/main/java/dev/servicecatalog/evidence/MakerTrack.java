package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.Track.TakenBack;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What became of the changes of one maker, ever and in the last 90 days. */
final class MakerTrack {
    private static final int WEIGHT = 5;
    private static final long LATELY = 90L * 86_400;

    /** More changes than one maker lands in 90 days count as this many. */
    private static final int MOST_LATELY = 600;

    private final Track ever = new Track();
    private final Deque<Long> landed = new ArrayDeque<>();
    private final Deque<Long> takenBack = new ArrayDeque<>();

    void landed(long time) {
        ever.landed();
        landed.add(time);
        forget(landed, time);
        if (landed.size() > MOST_LATELY) {
            landed.remove();
        }
    }

    void takenBack(TakenBack by) {
        ever.takenBack(by);
        takenBack.add(by.time());
        forget(takenBack, by.time());
    }

    private static void forget(Deque<Long> times, long now) {
        while (now - times.element() > LATELY) {
            times.remove();
        }
    }

    Maker at(long now, double usual) {
        int changes = lately(landed, now);
        int reverts = lately(takenBack, now);
        List<String> commits = Track.commits(
                ever.last().stream().filter(mark -> now - mark.time() <= LATELY).toList());
        double share = (reverts + WEIGHT * usual) / (changes + WEIGHT);
        return new Maker(Track.rate(List.of(ever), usual, WEIGHT), new Rate(reverts, changes, share, commits), false);
    }

    private static int lately(Deque<Long> times, long now) {
        return (int) times.stream().filter(time -> now - time <= LATELY).count();
    }
}
