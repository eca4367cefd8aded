package dev.servicecatalog.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    /** Figures of other programs: {@code statsmodels.stats.proportion.proportion_confint(count, of, method="wilson")}. */
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, 0.161125",
        "20, 20, 0.838875, 1",
        "10, 100, 0.055229, 0.174366",
        "1, 30, 0.005909, 0.166704",
        "50, 100, 0.403832, 0.596168"
    })
    void theIntervalIsThatOfWilson(int count, int of, double low, double high) {
        Share share = new Share(count, of);
        assertThat(share.low()).isCloseTo(low, within(1e-6));
        assertThat(share.high()).isCloseTo(high, within(1e-6));
        assertThat(share.rate()).isBetween(share.low(), share.high());
    }

    @Test
    void fewerThanTwentyHaveNoShare() {
        assertThat(new Share(3, 19).isKnown()).isFalse();
        assertThatThrownBy(() -> new Share(3, 19).rate()).hasMessageContaining("n = 19");
        assertThat(new Share(3, 20).isKnown()).isTrue();
    }
}
