package dev.servicecatalog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against printed tables: ranks of the sign test, and exact limits of Poisson's distribution. */
class IntervalsTest {
    @ParameterizedTest
    @CsvSource({
        "6, 1, 6",
        "9, 2, 8",
        "10, 2, 9",
        "20, 6, 15",
        "25, 8, 18",
        "100, 40, 61",
        "1000, 469, 532",
        "10000, 4902, 5099"
    })
    void theMedianLiesBetweenTwoRanks(int n, int from, int to) {
        Spread spread = new Spread(
                IntStream.rangeClosed(1, n).mapToObj(Duration::ofHours).toList(), 0);
        assertThat(spread.medianWithin()).contains(new Spread.Interval(Duration.ofHours(from), Duration.ofHours(to)));
    }

    @Test
    void ofFiveTimesNothingIsSaid() {
        Spread spread = new Spread(
                IntStream.rangeClosed(1, 5).mapToObj(Duration::ofHours).toList(), 0);
        assertThat(spread.medianWithin()).isEmpty();
        assertThat(spread.median()).contains(Duration.ofHours(3));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0, 3.7", "1, 0.0, 5.6", "3, 0.6, 8.8", "10, 4.8, 18.4", "100, 81.4, 121.6"})
    void soManyInOneWeek(int count, String from, String to) {
        Frequency.Interval within =
                new Frequency(count, true, Duration.ofDays(7)).within().orElseThrow();
        assertThat(within.from()).isEqualByComparingTo(from);
        assertThat(within.to()).isEqualByComparingTo(to);
    }

    @Test
    void inLessThanAWeekNothingIsSaid() {
        assertThat(new Frequency(9, true, Duration.ofDays(6)).within()).isEmpty();
    }
}
