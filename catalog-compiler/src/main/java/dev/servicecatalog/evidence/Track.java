package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ChangeHistory.Rate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How often something was changed, and how often that was taken back. Remembers only the last few commits that did so. */
final class Track {
    private static final int REMEMBERED = 3;

    private int changes;
    private int reverts;
    private List<TakenBack> last = List.of();

    /**
     * Something was taken back.
     *
     * @param time in seconds since 1970
     * @param commit that did it
     */
    record TakenBack(long time, String commit) {}

    void landed() {
        changes++;
    }

    void takenBack(TakenBack by) {
        reverts++;
        last = newest(List.of(List.of(by), last));
    }

    int reverts() {
        return reverts;
    }

    List<TakenBack> last() {
        return last;
    }

    /** The last few of all, the newest first. */
    static List<TakenBack> newest(Collection<List<TakenBack>> lists) {
        return lists.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparingLong(TakenBack::time).reversed())
                .limit(REMEMBERED)
                .toList();
    }

    static List<String> commits(List<TakenBack> marks) {
        return marks.stream().map(TakenBack::commit).distinct().toList();
    }

    /**
     * The rate of several things together.
     *
     * @param weight how many changes' worth of the usual rate are mixed in, so that few changes say little
     */
    static Rate rate(Collection<Track> tracks, double usual, int weight) {
        int reverts = 0;
        int changes = 0;
        List<List<TakenBack>> marks = new ArrayList<>();
        for (Track track : tracks) {
            reverts += track.reverts;
            changes += track.changes;
            marks.add(track.last);
        }
        double share = (reverts + weight * usual) / (changes + weight);
        return new Rate(reverts, changes, share, commits(newest(marks)));
    }
}
