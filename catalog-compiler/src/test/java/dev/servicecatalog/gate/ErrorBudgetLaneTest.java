package dev.servicecatalog.gate;

import static dev.servicecatalog.gate.ErrorBudgetLane.AUTOMATIC;
import static dev.servicecatalog.gate.ErrorBudgetLane.REVIEW;
import static dev.servicecatalog.gate.ErrorBudgetLane.STOP;
import static dev.servicecatalog.gate.ErrorBudgetLane.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.testing.Vectors;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ErrorBudgetLaneTest {
    private static final Map<String, ErrorBudgetLane> WORDS =
            Map.of("automatic", AUTOMATIC, "needs-owner", REVIEW, "blocked", STOP);

    @Test
    void whatIsLeftDecides() {
        JsonNode vector = Vectors.vector("CH-02");
        JsonNode limits = vector.get("input").get("policy");
        ChangePolicy.ErrorBudget policy = policy(
                limits.get("fastLaneAbove").asInt() + "%",
                limits.get("blockAtOrBelow").asInt() + "%");
        List<ErrorBudgetLane> lanes = vector.get("input")
                .get("remainingPct")
                .valueStream()
                .map(left -> ErrorBudgetLane.of(policy, Optional.of(left(left.asString()))))
                .toList();
        assertThat(lanes)
                .isEqualTo(vector.get("expected")
                        .get("lane")
                        .valueStream()
                        .map(word -> WORDS.get(word.asString()))
                        .toList());
    }

    @Test
    void limitsAreExact() {
        ChangePolicy.ErrorBudget policy = policy("25%", "5%");
        assertThat(ErrorBudgetLane.of(policy, Optional.of(left("25.000000001"))))
                .isEqualTo(AUTOMATIC);
        assertThat(ErrorBudgetLane.of(policy, Optional.of(left("25")))).isEqualTo(REVIEW);
        assertThat(ErrorBudgetLane.of(policy, Optional.of(left("5.000000001")))).isEqualTo(REVIEW);
        assertThat(ErrorBudgetLane.of(policy, Optional.of(left("5")))).isEqualTo(STOP);
    }

    @Test
    void whatWasNotMeasuredIsUnknownAndNotSpentOrUnspent() {
        assertThat(ErrorBudgetLane.of(policy("25%", "0%"), Optional.empty())).isEqualTo(UNKNOWN);
    }

    @Test
    void aPolicyWithoutLimitsDoesNotAsk() {
        ChangePolicy.ErrorBudget none = new ChangePolicy.ErrorBudget(Optional.empty(), Optional.empty());
        assertThat(ErrorBudgetLane.of(none, Optional.empty())).isEqualTo(AUTOMATIC);
        assertThat(ErrorBudgetLane.of(none, Optional.of(left("-10")))).isEqualTo(AUTOMATIC);
    }

    @Test
    void aMonthOfMeasuredDowntimeDecides() {
        Duration month = Duration.ofDays(30);
        ErrorBudget third = ErrorBudget.of(
                Percentage.parse("99.5%").orElseThrow(), month, BigDecimal.valueOf(130), Duration.ofDays(10));
        assertThat(ErrorBudgetLane.of(policy("25%", "0%"), Optional.of(third))).isEqualTo(AUTOMATIC);
        ErrorBudget perfect =
                ErrorBudget.of(Percentage.parse("100%").orElseThrow(), month, BigDecimal.ZERO, Duration.ofDays(10));
        assertThat(ErrorBudgetLane.of(policy("25%", "0%"), Optional.of(perfect)))
                .as("who promises 100 % has no minute to spend on a change")
                .isEqualTo(STOP);
    }

    private static ErrorBudget left(String percent) {
        BigDecimal remaining = new BigDecimal(percent);
        return new ErrorBudget(
                BigDecimal.valueOf(100), remaining, Optional.of(remaining.movePointLeft(2)), Optional.empty());
    }

    private static ChangePolicy.ErrorBudget policy(String automaticAbove, String stopAt) {
        return new ChangePolicy.ErrorBudget(Percentage.parse(automaticAbove), Percentage.parse(stopAt));
    }
}
