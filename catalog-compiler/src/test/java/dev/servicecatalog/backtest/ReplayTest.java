package dev.servicecatalog.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.backtest.Replay.Decided;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.PastChange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplayTest {
    /** A Thursday, when the committee meets. */
    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");

    private static final Committee COMMITTEE =
            Committee.parse(Committee.USUAL, ZoneOffset.UTC).orElseThrow();

    private final List<PastChange> changes = new ArrayList<>();
    private final Map<String, Verdict> first = new TreeMap<>();
    private final Map<String, Verdict> second = new TreeMap<>();

    @Test
    void onlyWhatIsTakenBackInTimeCountsAndOnlyWhereThatIsKnown() {
        Instant known = BEGIN.plus(Duration.ofDays(30));
        assertThat(fate(0, 7 * 24, known)).isEqualTo(Fate.TAKEN_BACK);
        assertThat(fate(0, 7 * 24 + 1, known)).isEqualTo(Fate.STOOD);
        assertThat(fate(0, -1, known)).isEqualTo(Fate.STOOD);
        assertThat(fate(23, -1, known)).isEqualTo(Fate.STOOD);
        assertThat(fate(24, 1, known)).isEqualTo(Fate.TOO_YOUNG);
        assertThat(fate(24, -1, known)).isEqualTo(Fate.TOO_YOUNG);
    }

    private static Fate fate(int day, int hoursLater, Instant known) {
        Instant landed = BEGIN.plus(Duration.ofDays(day));
        Optional<Instant> back =
                hoursLater < 0 ? Optional.empty() : Optional.of(landed.plus(Duration.ofHours(hoursLater)));
        return Fate.of(new PastChange("c", "t", landed, landed, back), known);
    }

    @Test
    void waitingIsSavedByWhatIsApprovedAtOnce() {
        landed(0, Outcome.APPROVED, Outcome.APPROVED);
        landed(6, Outcome.APPROVED_STANDARD, Outcome.HOLD);
        landed(7, Outcome.REVIEW_REQUIRED, Outcome.REJECTED);
        landed(8, Outcome.APPROVED, Outcome.ERROR);
        Replay replay = replay();
        Waiting waiting = replay.policies().get(0).waiting();
        assertThat(waiting.changes()).isEqualTo(3);
        assertThat(waiting.sum()).isEqualTo(Duration.ofDays(0 + 8 + 6));
        assertThat(waiting.median()).contains(Duration.ofDays(6));
        assertThat(replay.policies().get(1).waiting().median()).contains(Duration.ZERO);
        PolicyFigures other = replay.policies().get(1);
        assertThat(other.group(Group.REFUSED).outcomes())
                .containsExactly(Map.entry(Outcome.ERROR, 1), Map.entry(Outcome.REJECTED, 1));
        assertThat(other.group(Group.HELD).share()).isEqualTo(new Share(1, 4));
        assertThat(other.group(Group.REVIEWED).share()).isEqualTo(new Share(0, 4));
        assertThat(replay.different()).extracting(PastChange::commit).containsExactly("8", "7", "6");
    }

    private void landed(int day, Outcome one, Outcome two) {
        Instant at = BEGIN.plus(Duration.ofDays(day));
        String commit = String.valueOf(day);
        changes.add(new PastChange(commit, "Change", at, at, Optional.empty()));
        first.put(commit, new Verdict(commit, one, List.of(), List.of(), Optional.empty()));
        second.put(commit, new Verdict(commit, two, List.of(), List.of(), Optional.empty()));
    }

    private Replay replay() {
        return Replay.of(
                changes,
                List.of(new Decided("one", first), new Decided("two", second)),
                COMMITTEE,
                BEGIN.plus(Duration.ofDays(60)));
    }
}
