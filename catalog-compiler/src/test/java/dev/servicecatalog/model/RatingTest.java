package dev.servicecatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {
    @Test
    void isReadExactly() {
        assertThat(Rating.parse("4.20 of 5")).contains(new Rating(new BigDecimal("4.20"), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2 of 5", "4.20 of 5", "0 of 5", "5 of 5", "87 of 100"})
    void isWrittenAsRead(String text) {
        assertThat(Rating.parse(text)).map(Rating::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.2", "4.2/5", "5.1 of 5", "-1 of 5", "4 of 0", "4 of 05", "4,2 of 5"})
    void isNothingElse(String text) {
        assertThat(Rating.parse(text)).isEmpty();
    }

    @Test
    void comparesAcrossScales() {
        assertThat(rating("4 of 5")).isEqualByComparingTo(rating("8.0 of 10")).isLessThan(rating("81 of 100"));
    }

    @Test
    void refusesWhatLiesOutsideTheScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(new BigDecimal("5.1"), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(new BigDecimal("-0.1"), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(BigDecimal.ZERO, 0));
    }

    private static Rating rating(String text) {
        return Rating.parse(text).orElseThrow();
    }
}
