package dev.servicecatalog.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Where records lie in the tree of a ledger: sorted by the first digits of what they are about, so that a folder never holds more than 256
 * and a record is found without reading others. Emergencies and failures lie in a second folder as well, since the gate asks for all of
 * them.
 */
final class Shelf {
    static final String DECISIONS = "decisions";
    static final String OUTCOMES = "outcomes";
    static final String REVIEWS = "reviews";
    static final String EMERGENCIES = "emergencies";
    static final String FAILURES = "failures";

    private Shelf() {}

    /** All places of a record; the first is its own. */
    static List<String> paths(Entry entry, String id) {
        List<String> paths = new ArrayList<>();
        String file = "/" + id + ".json";
        String commit = entry.subject().commit();
        if (entry instanceof Entry.Taken taken) {
            paths.add(folder(DECISIONS, entry.subject().tree()) + file);
            if (taken.decision().outcome().equals("approved-emergency")) {
                paths.add(folder(EMERGENCIES, commit) + file);
            }
        } else if (entry instanceof Entry.Ended ended) {
            paths.add(folder(OUTCOMES, commit) + file);
            if (ended.result().isFailure()) {
                paths.add(folder(FAILURES, commit) + file);
            }
        } else {
            paths.add(folder(REVIEWS, commit) + file);
        }
        return List.copyOf(paths);
    }

    static String folder(String shelf, String id) {
        return shelf + "/" + id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id.substring(4);
    }
}
