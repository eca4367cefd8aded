package dev.servicecatalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageChangeTest {
    @ParameterizedTest
    @CsvSource({"-40%, -40%", "+15%, +15%", "15%, +15%", "0%, 0%", "+150.5 %, +150.5%"})
    void isWrittenWithItsSign(String text, String written) {
        assertThat(PercentageChange.parse(text)).map(PercentageChange::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-40", "--40%", "much", "- 40%"})
    void isNothingElse(String text) {
        assertThat(PercentageChange.parse(text)).isEmpty();
    }
}
