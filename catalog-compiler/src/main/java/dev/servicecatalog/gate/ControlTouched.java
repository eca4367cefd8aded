package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What decides about changes is changed by its owners only: rules, waivers, people, calendars, and the files that steer the build. Every
 * commit counts, also one that is taken back by the next.
 */
final class ControlTouched implements GateRule {
    static final int APPROVALS = 2;

    /** The kinds of the documents that decide; none of them is ever a standard change. */
    static final Set<Kind> CONTROL = Set.of(Kind.CATALOG, Kind.CHANGE_POLICY, Kind.WAIVER, Kind.CALENDAR);

    @Override
    public List<Reason> look(GateCase gateCase) {
        SortedSet<String> touched = touched(gateCase.situation().range());
        if (touched.isEmpty()) {
            return List.of();
        }
        List<String> owners = gateCase.policy().owners();
        return List.of(Reason.of(
                        "control-touched",
                        Effect.REVIEW,
                        "it touches what decides about changes: " + first(touched),
                        owners.isEmpty()
                                ? "Have two people of the policy approve it, and name the policy's `owners`."
                                : "Have two people of " + String.join(", ", owners) + " approve it.",
                        List.of())
                .needing(APPROVALS, owners));
    }

    /** The paths, in order. */
    static SortedSet<String> touched(Range range) {
        return range.paths()
                .filter(ControlTouched::isControl)
                .map(TouchedPath::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isControl(TouchedPath path) {
        return path.declares().stream().anyMatch(CONTROL::contains) || SteeringFiles.has(path.path());
    }

    private static String first(SortedSet<String> paths) {
        List<String> shown = paths.stream().limit(3).toList();
        return String.join(", ", shown)
                + (paths.size() > shown.size() ? " and " + (paths.size() - shown.size()) + " more" : "");
    }
}
