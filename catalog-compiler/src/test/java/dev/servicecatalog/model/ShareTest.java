package dev.servicecatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "1/3, 1, 3",
        "20%, 20, 100",
        "12.5%, 125, 1000",
        "0.5 %, 5, 1000",
        "1, 1, 1",
        "0%, 0, 100",
        "3/10, 3, 10"
    })
    void isReadExactly(String text, BigInteger numerator, BigInteger denominator) {
        assertThat(Share.parse(text)).contains(new Share(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2/6", "20%", "12.5%", "0.5%", "100%", "1", "0", "3/10"})
    void isWrittenAsRead(String text) {
        assertThat(Share.parse(text)).map(Share::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a third", "1/0", "1/", "/3", "-1/3", "1/-3", "120%", "0.2", "1 / 3"})
    void isNothingElse(String text) {
        assertThat(Share.parse(text)).isEmpty();
    }

    @Test
    void thirdsAddUpToTheWhole() {
        assertThat(share("1/3").plus(share("1/3")).plus(share("1/3"))).isEqualTo(Share.WHOLE);
        assertThat(Share.NOTHING.plus(share("1/3")).plus(share("20%"))).hasToString("8/15");
        assertThat(Share.NOTHING.plus(Share.NOTHING)).isEqualTo(Share.NOTHING);
    }

    @Test
    void comparesBySize() {
        assertThat(share("20%")).isEqualByComparingTo(share("1/5")).isLessThan(share("1/3"));
        assertThat(share("2/3").plus(share("2/3"))).isGreaterThan(Share.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "1, 0", "1, -3"})
    void refusesNoParts(BigInteger numerator, BigInteger denominator) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(numerator, denominator));
    }

    private static Share share(String text) {
        return Share.parse(text).orElseThrow();
    }
}
