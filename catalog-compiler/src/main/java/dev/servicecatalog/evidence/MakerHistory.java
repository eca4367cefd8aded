package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.Track.TakenBack;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the changes of makers as one policy tells them apart, beside a replay that knows none. */
final class MakerHistory {
    private final Makers makers;
    private final Map<Identity, Optional<String>> known = new HashMap<>();
    private final Map<Integer, Optional<String>> byPlace = new HashMap<>();
    private final MakerTracks tracks = new MakerTracks();

    MakerHistory(Makers makers) {
        this.makers = makers;
    }

    /** A change has landed, and took others back. */
    void landed(int place, Landed change, List<Integer> takesBack, String commit) {
        Optional<String> maker = key(change.text().author());
        byPlace.put(place, maker);
        tracks.landed(maker, change.time());
        takesBack.forEach(target -> tracks.takenBack(byPlace.get(target), new TakenBack(change.time(), commit)));
    }

    Optional<Maker> of(Identity author, long now, double usual) {
        return tracks.of(key(author), now, usual);
    }

    private Optional<String> key(Identity author) {
        return known.computeIfAbsent(author, makers::of);
    }
}
