package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.Track.TakenBack;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of changes by those who made them. Nobody's history is nobody's. */
final class MakerTracks {
    private final Map<String, MakerTrack> tracks = new HashMap<>();

    void landed(Optional<String> maker, long time) {
        maker.ifPresent(
                key -> tracks.computeIfAbsent(key, unseen -> new MakerTrack()).landed(time));
    }

    void takenBack(Optional<String> maker, TakenBack by) {
        maker.ifPresent(
                key -> tracks.computeIfAbsent(key, unseen -> new MakerTrack()).takenBack(by));
    }

    /** Empty for an unknown one; a known one without history stands at the usual rate. */
    Optional<Maker> of(Optional<String> maker, long now, double usual) {
        return maker.map(key -> tracks.getOrDefault(key, new MakerTrack()).at(now, usual));
    }
}
