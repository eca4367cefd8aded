package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Situation.EmergencyRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would let a change go that may not go now. Each answer was decided by the gate itself, in the same situation with some steps taken,
 * and none of its steps can be left out.
 *
 * @param ways the shortest there are, at most {@value #MOST_WAYS}; empty if nothing helps, or nothing is needed
 * @param urgent the shortest ways as an emergency, where it may not go otherwise at once
 * @param stays the reasons that no step takes away, where nothing helps
 * @param complete whether all ways were tried, so that no shorter one was missed
 */
public record Counterfactuals(List<Way> ways, List<Way> urgent, List<Reason> stays, boolean complete) {
    /** How many ways of the same length are told. */
    public static final int MOST_WAYS = 3;

    /** How many situations are decided at most. */
    private static final int MOST_DECISIONS = 2_000;

    /** How many times in a row something is waited for, such as one freeze after another. */
    private static final int MOST_WAITS = 5;

    /**
     * One way.
     *
     * @param steps what has to be done, none of which can be left out
     * @param until when what remains has passed by itself; empty if nothing has to be waited for
     * @param outcome what the gate then says
     */
    public record Way(List<Step> steps, Optional<Instant> until, Outcome outcome) {}

    /** Looks for the shortest ways. */
    public static Counterfactuals of(Situation situation) {
        if (Assessor.decide(situation).outcome().isApproved()) {
            return new Counterfactuals(List.of(), List.of(), List.of(), true);
        }
        Search usual = new Search(situation, PossibleSteps.of(situation));
        List<Way> ways = usual.ways();
        List<Way> urgent = List.of();
        boolean waits = ways.stream().allMatch(way -> way.until().isPresent());
        boolean complete = usual.complete;
        if (waits
                && situation.emergency().isEmpty()
                && situation.policy().emergency().isPresent()) {
            Situation asked = situation.emergency(new EmergencyRequest(Optional.empty()));
            Search asEmergency = new Search(asked, PossibleSteps.of(asked));
            urgent = asEmergency.ways().stream()
                    .filter(way -> way.until().isEmpty())
                    .toList();
            complete &= asEmergency.complete;
        }
        List<Reason> stays = ways.isEmpty() ? usual.stays() : List.of();
        return new Counterfactuals(ways, urgent, stays, complete);
    }

    /** Goes from all steps down to those that are needed, then up again by their number. */
    private static final class Search {
        private final Situation situation;
        private final List<Step> all;
        private int decisions;
        private boolean complete = true;

        Search(Situation situation, List<Step> all) {
            this.situation = situation;
            this.all = all;
        }

        List<Way> ways() {
            if (way(all).isEmpty()) {
                return List.of();
            }
            List<Step> needed = new ArrayList<>();
            List<Step> others = new ArrayList<>();
            for (Step step : all) {
                List<Step> without = new ArrayList<>(all);
                without.remove(step);
                (way(without).isEmpty() ? needed : others).add(step);
            }
            for (int size = 0; size <= others.size(); size++) {
                List<Way> found = new ArrayList<>();
                choose(needed, others, 0, size, found);
                if (!found.isEmpty()) {
                    return List.copyOf(found);
                }
            }
            return List.of();
        }

        private void choose(List<Step> chosen, List<Step> others, int from, int more, List<Way> found) {
            if (found.size() == MOST_WAYS || decisions > MOST_DECISIONS) {
                complete &= decisions <= MOST_DECISIONS;
                return;
            }
            if (more == 0) {
                way(chosen).ifPresent(found::add);
                return;
            }
            for (int i = from; i <= others.size() - more; i++) {
                List<Step> with = new ArrayList<>(chosen);
                with.add(others.get(i));
                choose(with, others, i + 1, more - 1, found);
            }
        }

        /** Empty if the change still may not go. */
        private Optional<Way> way(List<Step> steps) {
            Situation taken = taken(steps);
            Decision decision = decide(taken);
            Optional<Instant> until = Optional.empty();
            for (int waits = 0; waits < MOST_WAITS && decision.until().isPresent(); waits++) {
                until = decision.until();
                decision = decide(taken.at(until.get()));
            }
            return decision.outcome().isApproved()
                    ? Optional.of(new Way(List.copyOf(steps), until, decision.outcome()))
                    : Optional.empty();
        }

        private Situation taken(List<Step> steps) {
            Situation taken = situation;
            for (Step step : steps) {
                taken = step.taken().apply(taken);
            }
            return taken;
        }

        private Decision decide(Situation taken) {
            decisions++;
            return Assessor.decide(taken);
        }

        /** What is left when everything is done that can be. */
        List<Reason> stays() {
            Decision last = decide(taken(all));
            List<Reason> open = last.open().stream().map(Decision.Open::reason).toList();
            return last.reasons().stream()
                    .filter(reason -> reason.effect().compareTo(Reason.Effect.REVIEW) > 0 || open.contains(reason))
                    .toList();
        }
    }
}
