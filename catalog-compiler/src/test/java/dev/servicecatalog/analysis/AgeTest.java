package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Vectors;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgeTest {
    @Test
    void theAgeVectorComesOut() {
        JsonNode vector = Vectors.vector("KP-09");
        JsonNode expected = vector.get("expected");
        Age age = Age.of(
                date(vector.get("input").get("liveSince")),
                date(vector.get("input").get("today")));
        assertThat(age)
                .isEqualTo(new Age(
                        expected.get("years").asInt(), expected.get("months").asInt()));
        assertThat(age).hasToString(expected.get("text").asString());
    }

    @Test
    void whatHasNotBegunIsNotNegative() {
        LocalDate today = LocalDate.parse("2026-03-02");
        assertThat(Age.of(today.plusMonths(5), today)).hasToString("0 months");
        assertThat(Age.of(today.minusMonths(13), today)).hasToString("1 year 1 month");
        assertThat(Age.of(today.minusYears(2), today)).hasToString("2 years");
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }
}
