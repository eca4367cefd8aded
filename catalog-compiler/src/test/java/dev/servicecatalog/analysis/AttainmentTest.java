package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.Attainment.StepShare;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.testing.Vectors;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class AttainmentTest {
    @TestFactory
    Stream<DynamicTest> everyAttainmentVectorComesOut() {
        return Vectors.tests("attainment", AttainmentTest::check);
    }

    private static void check(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        Attainment attainment = attainment(
                input.get("promised").asString(),
                input.get("steps").valueStream().map(JsonNode::asString).toArray(String[]::new));
        assertThat(attainment.guaranteed())
                .isEqualByComparingTo(expected.get("guaranteedPct").asString());
        assertThat(attainment.independent())
                .isEqualByComparingTo(expected.get("independentPct").asString());
        assertThat(attainment.isSupported()).isEqualTo(expected.get("finding").isNull());
    }

    @Test
    void theShareThatIsLeftIsSupported() {
        assertThat(attainment("90%", "95%", "95%").isSupported()).isTrue();
        assertThat(attainment("90.01%", "95%", "95%").isSupported()).isFalse();
    }

    @Test
    void nothingIsGuaranteedByManyUncertainSteps() {
        assertThat(attainment("1%", "60%", "40%", "90%").guaranteed()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static Attainment attainment(String promised, String... steps) {
        List<StepShare> shares = Stream.of(steps)
                .map(kept -> new StepShare("step", "offering", percentage(kept)))
                .toList();
        return new Attainment(percentage(promised), shares);
    }

    private static Percentage percentage(String text) {
        return Percentage.parse(text).orElseThrow();
    }
}
