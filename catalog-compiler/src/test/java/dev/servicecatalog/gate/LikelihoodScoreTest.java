package dev.servicecatalog.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.gate.ChangeHistory.LastRevert;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Reland;
import dev.servicecatalog.gate.ChangeHistory.Size;
import dev.servicecatalog.gate.LikelihoodFactor.Name;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LikelihoodScoreTest {
    /** Measures a history is made from: worse is never less, except for days. */
    private static final int MEASURES = 12;

    @Test
    void theWorstHasThirteenPointsOfHistoryAndTwentySevenOfSize() {
        double[] worst = {99, 99, 99, 99, 1, 0, 1, 9999, 9999, 9999, 9999, 1};
        assertThat(LikelihoodScore.of(Profile.CONFIG, history(worst, true)).points())
                .isEqualTo(13);
        assertThat(LikelihoodScore.of(Profile.CODE, history(worst, true)).points())
                .isEqualTo(13 + 27);
    }

    @ParameterizedTest
    @CsvSource({"0.49,-1", "0.5,0", "1.49,0", "1.5,1", "2.99,1", "3,2"})
    void aMakersRateGivesPoints(double times, int points) {
        LikelihoodScore score = score(Optional.of(new Maker(rate(times), rate(1), true)));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.factors().get(0).name()).isEqualTo(Name.MAKER_REVERTS);
    }

    @Test
    void anUnprovenOrUnknownMakerIsNeverBetterThanAnyOther() {
        assertThat(score(Optional.of(new Maker(rate(0.1), rate(0.1), false))).points())
                .isZero();
        assertThat(score(Optional.of(new Maker(rate(3), rate(1), false))).points())
                .isEqualTo(2);
        assertThat(score(Optional.empty()).points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "1.01,2", "7,2", "7.01,1", "30,1", "30.01,0"})
    void theSoonerAfterARevertTheMorePoints(double days, int points) {
        ChangeHistory history = new ChangeHistory(
                0.01,
                Optional.empty(),
                rate(1),
                rate(1),
                Optional.of(new LastRevert(days, List.of("abc"))),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(LikelihoodScore.of(Profile.CONFIG, history).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "OFF", mode = EnumSource.Mode.EXCLUDE)
    void worseNeverGivesFewerPoints(Profile profile) {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double[] measures = random(random);
            double[] worse = measures.clone();
            int which = random.nextInt(MEASURES);
            worse[which] = which == 5 ? worse[5] * random.nextDouble() : worse[which] + random.nextDouble() * 3;
            boolean verified = random.nextBoolean();
            LikelihoodScore score = LikelihoodScore.of(profile, history(measures, verified));
            LikelihoodScore higher = LikelihoodScore.of(profile, history(worse, verified));
            assertThat(higher.points()).as("measure " + which).isGreaterThanOrEqualTo(score.points());
            assertThat(higher.level()).isGreaterThanOrEqualTo(score.level());
            assertThat(LikelihoodScore.of(profile, history(measures, false)).points())
                    .isGreaterThanOrEqualTo(score.points());
        }
    }

    @Test
    void configurationIsNeverRankedBySize() {
        Random random = new Random(8);
        for (int i = 0; i < 1000; i++) {
            double[] measures = random(random);
            double[] larger = measures.clone();
            larger[7] += random.nextInt(900);
            larger[8] += random.nextInt(30);
            assertThat(LikelihoodScore.of(Profile.CONFIG, history(larger, true)).points())
                    .isEqualTo(LikelihoodScore.of(Profile.CONFIG, history(measures, true))
                            .points());
        }
    }

    @Test
    void aFactorTellsWhatItIsMadeOf() {
        ChangeHistory history = new ChangeHistory(
                0.01,
                Optional.empty(),
                new Rate(3, 10, 0.032, List.of("abc")),
                rate(1),
                Optional.of(new LastRevert(0.251, List.of("abc"))),
                Optional.empty(),
                Optional.empty(),
                List.of("something was not looked at"));
        LikelihoodScore score = LikelihoodScore.of(Profile.CONFIG, history);
        assertThat(score.factors().get(0).sentence())
                .isEqualTo("3.2 times as often as usual, changes of its files were taken back (from 3 on: 2 points,"
                        + " such changes went wrong 1.9 times as often)");
        assertThat(score.factors().get(0).commits()).containsExactly("abc");
        assertThat(score.factors().get(1).sentence())
                .isEqualTo("0.26 days ago a change of one of its files was taken back (up to 1: 3 points,"
                        + " such changes went wrong 1.2 times as often)");
        assertThat(score.factors().get(2).sentence()).endsWith("(no points)");
        assertThat(score.level()).isEqualTo(Level.HIGH);
        assertThat(score.notes()).containsExactly("something was not looked at");
        assertThat(score.sentence())
                .isEqualTo("likelihood of failure high, 5 points; this ranks, it does not predict;"
                        + " AUC about 0.6 (config), 0.73 (code)");
    }

    @Test
    void whatIsOffIsNotMeasured() {
        assertThatThrownBy(() -> LikelihoodScore.of(Profile.OFF, history(new double[MEASURES], true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] random(Random random) {
        double[] measures = new double[MEASURES];
        for (int i = 0; i < MEASURES; i++) {
            measures[i] = i < 4 ? random.nextDouble() * 5 : i < 7 ? random.nextDouble() * 40 : random.nextInt(300);
        }
        measures[4] = random.nextDouble() * 2;
        measures[6] = random.nextDouble() * 2;
        measures[11] = random.nextDouble() * 2;
        return measures;
    }

    /** Maker ever, lately, files, directory; whether a revert is known and its days; reland; added, files, folders, deleted; repair. */
    static ChangeHistory history(double[] m, boolean verified) {
        return new ChangeHistory(
                0.01,
                Optional.of(new Maker(rate(m[0]), rate(m[1]), verified)),
                rate(m[2]),
                rate(m[3]),
                m[4] >= 1 ? Optional.of(new LastRevert(m[5], List.of())) : Optional.empty(),
                m[6] >= 1 ? Optional.of(new Reland(List.of())) : Optional.empty(),
                Optional.of(new Size((int) m[7], (int) m[10], (int) m[8], (int) m[9], m[11] >= 1)),
                List.of());
    }

    private static LikelihoodScore score(Optional<Maker> maker) {
        return LikelihoodScore.of(
                Profile.CONFIG,
                new ChangeHistory(
                        0.01,
                        maker,
                        rate(1),
                        rate(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static Rate rate(double timesUsual) {
        return new Rate(0, 0, timesUsual * 0.01, List.of());
    }
}
