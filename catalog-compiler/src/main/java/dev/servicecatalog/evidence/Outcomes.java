package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.Track.TakenBack;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.ChangeHistory.LastRevert;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Reland;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What became of all changes so far, by path, folder, maker and title. Grows with these, not with the number of changes. Changes come in
 * the order of time.
 */
final class Outcomes {
    private static final int FILE_WEIGHT = 5;
    private static final int DIRECTORY_WEIGHT = 10;
    private static final double DAY = 86_400;
    private static final Track UNTOUCHED = new Track();

    private final Map<String, Track> files = new HashMap<>();
    private final Map<String, Track> directories = new HashMap<>();
    private final MakerTracks makers = new MakerTracks();
    private final Map<String, List<TakenBack>> titles = new HashMap<>();
    private int changes;
    private int reverts;

    void landed(Landed change) {
        changes++;
        change.paths()
                .forEach(path ->
                        files.computeIfAbsent(path, unseen -> new Track()).landed());
        change.directories()
                .forEach(directory -> directories
                        .computeIfAbsent(directory, unseen -> new Track())
                        .landed());
        makers.landed(change.maker(), change.time());
    }

    void takenBack(Landed change, TakenBack by) {
        reverts++;
        change.paths()
                .forEach(path ->
                        files.computeIfAbsent(path, unseen -> new Track()).takenBack(by));
        change.directories()
                .forEach(directory -> directories
                        .computeIfAbsent(directory, unseen -> new Track())
                        .takenBack(by));
        makers.takenBack(change.maker(), by);
        titles.merge(
                RevertWords.folded(change.text().subject()),
                List.of(by),
                (old, now) -> Track.newest(List.of(now, old)));
    }

    /** How many changes were taken back so far; 0 if nothing tells changes apart. */
    int reverts() {
        return reverts;
    }

    /** What history says about a change at its own time. */
    ChangeHistory about(Landed change) {
        double usual = usual();
        List<Track> touched = tracks(files, change.paths());
        return new ChangeHistory(
                usual,
                maker(change.maker(), change.time()),
                Track.rate(touched, usual, FILE_WEIGHT),
                directory(change.directories(), usual),
                lastRevert(touched, change.time()),
                reland(change.text()),
                Optional.empty(),
                List.of());
    }

    double usual() {
        return (reverts + 1.0) / (changes + 20);
    }

    /** Empty for an unknown one; a known one without history stands at the usual rate. */
    Optional<Maker> maker(Optional<String> maker, long now) {
        return makers.of(maker, now, usual());
    }

    Optional<Reland> reland(CommitText text) {
        List<TakenBack> before = titles.get(RevertWords.folded(text.subject()));
        if (before != null) {
            return Optional.of(new Reland(Track.commits(before)));
        }
        return RevertWords.saysReland(text.subject(), text.body())
                ? Optional.of(new Reland(List.of()))
                : Optional.empty();
    }

    private Rate directory(Set<String> touched, double usual) {
        return touched.stream()
                .map(directory ->
                        Track.rate(List.of(directories.getOrDefault(directory, UNTOUCHED)), usual, DIRECTORY_WEIGHT))
                .max(Comparator.comparingDouble(Rate::share))
                .orElseGet(() -> new Rate(0, 0, usual, List.of()));
    }

    private static Optional<LastRevert> lastRevert(List<Track> touched, long now) {
        List<TakenBack> marks = Track.newest(touched.stream().map(Track::last).toList());
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        long last = marks.get(0).time();
        List<TakenBack> then =
                marks.stream().filter(mark -> mark.time() == last).toList();
        return Optional.of(new LastRevert((now - last) / DAY, Track.commits(then)));
    }

    private static List<Track> tracks(Map<String, Track> all, Collection<String> names) {
        return names.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
