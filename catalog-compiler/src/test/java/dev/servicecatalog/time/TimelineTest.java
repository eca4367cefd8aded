package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void answersAsThePromiseDoes() {
        RandomPromises.cases(26, 400).forEach(each -> {
            Promise promise = each.promise();
            LocalDate day = promise.calendar().clock().date(each.moment());
            Timeline timeline = Timeline.of(promise, day.minusDays(5), day.plusDays(40));
            for (int i = -40; i < 40; i++) {
                Instant ordered = each.moment().plus(Duration.ofMinutes(i * 197L));
                assertThat(timeline.due(ordered.getEpochSecond()))
                        .as("%s ordered %s", each, ordered)
                        .isEqualTo(promise.due(ordered).map(Instant::getEpochSecond));
            }
        });
    }
}
