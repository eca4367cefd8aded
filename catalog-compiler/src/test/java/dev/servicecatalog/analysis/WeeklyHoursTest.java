package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WeeklyHoursTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant AT = Instant.parse("2026-03-01T23:00:00Z");

    @Test
    void hoursWithoutSupportComeOut() {
        JsonNode input = Vectors.vector("AV-12").get("input");
        JsonNode expected = Vectors.vector("AV-12").get("expected");
        WeeklyHours service = week(Vectors.calendar(input.get("service").asString()));
        WeeklyHours gap =
                service.without(week(Vectors.calendar(input.get("dependency").asString())));
        assertThat(service.minutes())
                .isEqualTo(expected.get("serviceMinutesPerWeek").asInt());
        assertThat(gap.minutes())
                .isEqualTo(expected.get("uncoveredMinutesPerWeek").asInt());
        assertThat(gap.words())
                .isEqualTo(expected.get("gaps")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void severalRangesOfADayStandTogether() {
        WeeklyHours always = week(BusinessCalendar.always(WARSAW));
        assertThat(always.words()).containsExactly("mon-sun 00:00-24:00");
        assertThat(always.without(week(Vectors.calendar("office-pl"))).words())
                .containsExactly("mon-fri 00:00-09:00, 17:00-24:00", "sat-sun 00:00-24:00");
        assertThat(always.without(always).words()).isEmpty();
    }

    @Test
    void otherZonesAreSeenFromHere() {
        WeeklyHours office = WeeklyHours.of(Vectors.calendar("office-pl"), ZoneId.of("Asia/Tokyo"), AT);
        assertThat(office.words())
                .containsExactly("mon 17:00-24:00", "tue-fri 00:00-01:00, 17:00-24:00", "sat 00:00-01:00");
    }

    @Test
    void enoughOfSeveral() {
        WeeklyHours shop = week(Vectors.calendar("shop-pl"));
        WeeklyHours desk = week(Vectors.calendar("desk-pl"));
        assertThat(WeeklyHours.atLeast(1, List.of(shop, desk)).words()).isEqualTo(shop.words());
        assertThat(WeeklyHours.atLeast(2, List.of(shop, desk)).words()).isEqualTo(desk.words());
    }

    private static WeeklyHours week(BusinessCalendar calendar) {
        return WeeklyHours.of(calendar, WARSAW, AT);
    }
}
