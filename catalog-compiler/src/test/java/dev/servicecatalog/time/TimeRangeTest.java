package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"09:00-17:00", "00:00-24:00", "23:59-24:00", "02:05-02:06"})
    void readsAndWritesHours(String text) {
        assertThat(TimeRange.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:00-17:00",
                "17:00-09:00",
                "09:00-09:00",
                "09:00-24:01",
                "24:00-24:00",
                "09:60-17:00",
                "09:00",
                "25:00-26:00"
            })
    void refusesWhatIsNoRangeOfADay(String text) {
        assertThat(TimeRange.parse(text)).isEmpty();
    }

    @Test
    void readsSeveralRanges() {
        assertThat(TimeRange.parseAll("08:00-12:00, 13:00-18:00"))
                .hasValueSatisfying(ranges ->
                        assertThat(ranges).containsExactly(new TimeRange(480, 720), new TimeRange(780, 1080)));
        assertThat(TimeRange.parseAll("08:00-12:00,12:00-18:00"))
                .hasValueSatisfying(ranges -> assertThat(ranges).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "08:00-12:00,", "08:00-12:00, lunch", "13:00-18:00, 08:00-12:00", "08:00-12:00, 11:59-18:00"
            })
    void refusesRangesThatOverlapOrAreOutOfOrder(String text) {
        assertThat(TimeRange.parseAll(text)).isEmpty();
    }

    @Test
    void liesWithinADay() {
        assertThatThrownBy(() -> new TimeRange(60, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(-1, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(0, 1441)).isInstanceOf(IllegalArgumentException.class);
    }
}
