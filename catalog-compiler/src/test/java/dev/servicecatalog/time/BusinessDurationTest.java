package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessDuration.Unit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BusinessDurationTest {
    @TestFactory
    Stream<DynamicTest> readsWhatPeopleWrite() {
        JsonNode texts = Vectors.vector("PA-01").get("input").get("texts");
        JsonNode parsed = Vectors.vector("PA-01").get("expected").get("parsed");
        assertThat(texts.size()).isEqualTo(parsed.size());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> DynamicTest.dynamicTest(texts.get(i).asString(), () -> {
                    BusinessDuration duration =
                            BusinessDuration.parse(texts.get(i).asString()).orElseThrow();
                    assertThat(duration.amount())
                            .isEqualTo(parsed.get(i).get("value").asInt());
                    assertThat(duration.unit().word())
                            .isEqualTo(parsed.get(i).get("unit").asString());
                    assertThat(BusinessDuration.parse(duration.toString())).contains(duration);
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsUnclear() {
        JsonNode texts = Vectors.vector("PA-02").get("input").get("texts");
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> DynamicTest.dynamicTest(
                        "\"" + text.asString() + "\"",
                        () -> assertThat(BusinessDuration.parse(text.asString()))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0M",
                "PT0H0M",
                "PT",
                "PT30S",
                "PT1.5H",
                "PT-4H",
                "P1DT4H",
                "pt4h",
                "0 hours",
                "0 calendar days",
                "010 hours",
                "2147483648 minutes",
                "99999999999 minutes",
                "PT2147483647H1M",
                "2 Business days",
                " 2 hours",
                "2  hours",
                "2 hourss",
                "s",
                "2 s",
                "same day"
            })
    void refusesOddForms(String text) {
        assertThat(BusinessDuration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2 business days, 2 business days",
        "1 business days, 1 business day",
        "0 business days, same business day",
        "1 hours, 1 hour",
        "PT1H30M, 90 minutes",
        "PT90M, 90 minutes",
        "PT2147483647H, 2147483647 hours"
    })
    void writesWhatPeopleWrite(String text, String written) {
        assertThat(BusinessDuration.parse(text)).hasToString("Optional[" + written + "]");
    }

    @Test
    void onlyBusinessDaysMayBeNone() {
        assertThat(new BusinessDuration(0, Unit.BUSINESS_DAYS)).hasToString("same business day");
        assertThatThrownBy(() -> new BusinessDuration(0, Unit.HOURS)).hasMessage("not a duration: 0 hours");
        assertThatThrownBy(() -> new BusinessDuration(-1, Unit.BUSINESS_DAYS))
                .hasMessage("not a duration: -1 business-days");
    }
}
