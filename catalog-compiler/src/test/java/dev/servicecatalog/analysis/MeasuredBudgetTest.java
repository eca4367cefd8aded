package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 99.5 % of June, day and night, allow 216 minutes. */
class MeasuredBudgetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void aThirdOfTheMonthSpendsFromTheWholeMonth() {
        MeasuredBudget measured = budget(TODAY, "2026-06-01 2026-06-11 99%").orElseThrow();
        assertThat(measured.window()).isEqualTo(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)));
        assertThat(measured.budget().minutes()).isEqualByComparingTo("216");
        assertThat(measured.budget().remaining()).isEqualByComparingTo("72");
        assertThat(measured.budget().burnRate().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void allThatWasMeasuredInTheMonthCountsAndNothingElse() {
        MeasuredBudget measured = budget(
                        TODAY,
                        "2026-05-01 2026-06-01 90%",
                        "2026-06-01 2026-06-11 99%",
                        "2026-06-11 2026-06-21 100%",
                        "2026-06-15 2026-06-21 50%")
                .orElseThrow();
        assertThat(measured.budget().remaining()).isEqualByComparingTo("72");
        assertThat(measured.budget().burnRate().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void aLongerPeriodIsItsOwnWindow() {
        MeasuredBudget measured = budget(TODAY, "2026-05-01 2026-07-01 99.5%").orElseThrow();
        assertThat(measured.window().days()).isEqualTo(61);
        assertThat(measured.budget().remaining()).isEqualByComparingTo("0");
    }

    @Test
    void whatIsToComeIsNotMeasured() {
        assertThat(budget(LocalDate.of(2026, 6, 10), "2026-06-01 2026-06-11 99%"))
                .isPresent();
        assertThat(budget(LocalDate.of(2026, 6, 9), "2026-06-01 2026-06-11 99%"))
                .isEmpty();
        assertThat(budget(TODAY)).isEmpty();
    }

    private static Optional<MeasuredBudget> budget(LocalDate today, String... measured) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: always}
                spec: {timeZone: Etc/UTC, open: {mon-sun: 00:00-24:00}, knownUntil: 9999-12-31}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: s}
                spec: {promises: {availability: {target: 99.5%, per: month, hours: always}}}
                """);
        for (int i = 0; i < measured.length; i++) {
            String[] words = measured[i].split(" ");
            yaml.append("""
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Measurement
                    metadata: {name: m%d}
                    spec: {from: %s, to: %s, source: tool %d, services: {s: {availability: %s}}}
                    """.formatted(i, words[0], words[1], i, words[2]));
        }
        Catalog catalog = Catalogs.of(yaml.toString());
        return MeasuredBudget.of(catalog, today, catalog.services().get("s"));
    }
}
