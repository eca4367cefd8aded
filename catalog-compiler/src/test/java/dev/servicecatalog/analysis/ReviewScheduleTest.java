package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Vectors;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewScheduleTest {
    @Test
    void theReviewVectorComesOut() {
        JsonNode vector = Vectors.vector("CR-06");
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        int months =
                Integer.parseInt(input.get("review").get("every").asString().replace(" months", ""));
        LocalDate today = date(input.get("today"));
        ReviewSchedule schedule = ReviewSchedule.of(
                        Optional.of(date(input.get("review").get("last"))), Optional.empty(), months)
                .orElseThrow();
        assertThat(schedule.due()).isEqualTo(date(expected.get("due")));
        assertThat(schedule.daysOverdue(today))
                .isEqualTo(expected.get("daysOverdue").asLong());
        assertThat(schedule.isOverdue(today)).isEqualTo(!expected.get("finding").isNull());
        LocalDate from = date(expected.get("findingFrom"));
        assertThat(schedule.isOverdue(from.minusDays(1))).isFalse();
        assertThat(schedule.isOverdue(from)).isTrue();
    }

    @Test
    void whatWasNeverReviewedIsReckonedFromItsFirstDay() {
        LocalDate since = LocalDate.parse("2025-03-31");
        assertThat(ReviewSchedule.of(Optional.empty(), Optional.of(since), 6))
                .hasValueSatisfying(schedule -> assertThat(schedule.due()).isEqualTo("2025-09-30"));
        assertThat(ReviewSchedule.of(Optional.empty(), Optional.empty(), 6)).isEmpty();
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }
}
