package dev.servicecatalog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever a history and a ledger hold: every landed commit stands in one class, and none is authorised without a reason. */
class PopulationTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final int LANDED = 60;

    @RepeatedTest(200)
    void everyLandedCommitIsInOneClass(RepetitionInfo repetition) {
        SplittableRandom chance = new SplittableRandom(repetition.getCurrentRepetition());
        List<LandedChange> line = line(chance);
        List<Ruling> rulings = rulings(chance, line);
        List<AuditedChange> changes =
                Population.of(line, rulings, List.of(), merge -> merge.commit().hashCode() % 2 == 0, BEGIN);
        assertThat(changes).extracting(AuditedChange::landing).containsExactlyElementsOf(line);
        Map<Standing, Long> counts =
                changes.stream().collect(Collectors.groupingBy(AuditedChange::standing, Collectors.counting()));
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(line.size());
        changes.forEach(change -> assertSound(change, line));
    }

    private static void assertSound(AuditedChange change, List<LandedChange> line) {
        switch (change.standing()) {
            case AUTHORISED, STANDARD, EMERGENCY -> {
                Ruling ruling = change.ruling().orElseThrow();
                assertThat(ruling.sound()).isTrue();
                assertThat(ruling.verdict().passes()).isTrue();
                assertThat(ruling.verdict().enforced()).isTrue();
                List<String> before = line.subList(0, line.indexOf(change.landing())).stream()
                        .map(LandedChange::commit)
                        .toList();
                assertThat(before).contains(ruling.subject().base().orElseThrow());
            }
            default -> assertThat(change.why()).isNotBlank();
        }
    }

    @Test
    void aDecisionAboutABuildAuthorisesNoChangeOfACatalog() {
        List<LandedChange> line = line(new SplittableRandom(1)).subList(0, 3);
        Ruling build = ruling(1, line.get(0), line.get(1), true, BEGIN);
        Ruling change = ruling(2, line.get(1), line.get(2), false, BEGIN);
        assertThat(standings(line, List.of(build)))
                .containsExactly(Standing.BEFORE_LEDGER, Standing.AUTHORISED, Standing.UNAUTHORISED);
        assertThat(standings(line, List.of(build, change)))
                .containsExactly(Standing.BEFORE_LEDGER, Standing.BEFORE_LEDGER, Standing.AUTHORISED);
    }

    @Test
    void whatWasMadeOnTopOfItADayBeforeShowsThatItHadLanded() {
        List<LandedChange> line = line(new SplittableRandom(1)).subList(0, 3);
        LandedChange elsewhere = new LandedChange(
                "elsewhere",
                "other",
                List.of(),
                "Never landed",
                "Ada",
                line.get(0).times(),
                List.of());
        Ruling first = ruling(1, line.get(0), elsewhere, false, BEGIN);
        Ruling onTop = ruling(2, line.get(1), line.get(2), false, BEGIN);
        Ruling soon = ruling(3, line.get(0), line.get(1), false, BEGIN.plusSeconds(3600));
        Ruling late = ruling(3, line.get(0), line.get(1), false, BEGIN.plusSeconds(90_000));
        assertThat(standings(line, List.of(first, onTop, soon)).get(1)).isEqualTo(Standing.AUTHORISED);
        assertThat(Population.of(line, List.of(first, onTop, late), List.of(), merge -> false, BEGIN)
                        .get(1)
                        .why())
                .isEqualTo("record 3 was made after it had landed");
    }

    private static List<Standing> standings(List<LandedChange> line, List<Ruling> rulings) {
        return Population.of(line, rulings, List.of(), merge -> false, BEGIN).stream()
                .map(AuditedChange::standing)
                .toList();
    }

    private static List<LandedChange> line(SplittableRandom chance) {
        List<LandedChange> line = new ArrayList<>();
        for (int i = 0; i < LANDED; i++) {
            List<String> parents = new ArrayList<>(i == 0 ? List.of() : List.of("commit" + (i - 1)));
            if (i > 0 && chance.nextInt(3) == 0) {
                parents.add("branch" + i);
            }
            Instant landed = BEGIN.plusSeconds(3600L * i - chance.nextInt(7200));
            line.add(new LandedChange(
                    "commit" + i,
                    "tree" + chance.nextInt(LANDED),
                    parents,
                    "Change " + i,
                    "Ada",
                    new LandedChange.Times(landed, landed),
                    List.of()));
        }
        return line;
    }

    private static List<Ruling> rulings(SplittableRandom chance, List<LandedChange> line) {
        Function<Integer, String> outcome =
                number -> List.of("approved", "approved-standard", "approved-emergency", "rejected")
                        .get(number);
        List<Ruling> rulings = new ArrayList<>();
        for (int number = 1; number <= LANDED; number++) {
            int at = chance.nextInt(LANDED);
            String decided = outcome.apply(chance.nextInt(4));
            String commit = chance.nextBoolean() ? "commit" + at : "branch" + at;
            rulings.add(new Ruling(
                    number,
                    "digest",
                    BEGIN.plusSeconds(3600L * at - chance.nextInt(3600)),
                    new Ruling.Subject(
                            commit,
                            line.get(at).tree(),
                            Optional.of("commit" + chance.nextInt(LANDED + 5)),
                            chance.nextInt(10) == 0),
                    new Ruling.Verdict(
                            decided, decided.startsWith("approved"), chance.nextInt(5) > 0, "low", 0, List.of()),
                    List.of(),
                    Optional.empty(),
                    chance.nextInt(8) > 0));
        }
        return rulings;
    }

    private static Ruling ruling(long number, LandedChange base, LandedChange head, boolean build, Instant at) {
        return new Ruling(
                number,
                "digest",
                at,
                new Ruling.Subject(head.commit(), head.tree(), Optional.of(base.commit()), build),
                new Ruling.Verdict("approved", true, true, "low", 0, List.of()),
                List.of(),
                Optional.empty(),
                true);
    }
}
