package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import dev.servicecatalog.analysis.AvailabilityComposition.Part;
import dev.servicecatalog.analysis.AvailabilityComposition.Result;
import dev.servicecatalog.testing.Vectors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class AvailabilityCompositionTest {
    @TestFactory
    List<DynamicTest> everyCompositionVectorComesOut() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String id : List.of("AV-01", "AV-02", "AV-03", "AV-04", "AV-05", "AV-06", "AV-07", "AV-14", "EX-01")) {
            tests.add(DynamicTest.dynamicTest(id, () -> check(Vectors.vector(id))));
        }
        return tests;
    }

    private static void check(JsonNode vector) {
        Result result = new AvailabilityComposition(parts(vector.get("input"))).of("S");
        JsonNode expected = vector.get("expected");
        assertPercent(result.likely(), expected.get("independentPct"));
        if (expected.has("guaranteedPct")) {
            assertPercent(result.guaranteed(), expected.get("guaranteedPct"));
        }
    }

    /** A vector may be rounded to the digits it shows. */
    private static void assertPercent(Optional<BigDecimal> share, JsonNode expected) {
        BigDecimal wanted = new BigDecimal(expected.asString());
        assertThat(percent(share.orElseThrow()).setScale(wanted.scale(), RoundingMode.HALF_UP))
                .isEqualTo(wanted);
    }

    private static Map<String, Part> parts(JsonNode input) {
        Map<String, Part> parts = new TreeMap<>();
        List<Group> needs = new ArrayList<>();
        input.path("own")
                .properties()
                .forEach(e -> parts.put(e.getKey(), part(e.getValue().asString(), List.of())));
        for (String edges : List.of("needs", "graph")) {
            input.path(edges)
                    .properties()
                    .forEach(e -> parts.compute(
                            e.getKey(),
                            (name, part) -> new Part(
                                    part == null ? Optional.of(BigDecimal.ONE) : part.own(), all(e.getValue()))));
        }
        for (JsonNode each : input.path("series")) {
            String[] words = each.asString().split(" ");
            String name = "series" + parts.size();
            parts.put(name, part(words[words.length - 1], List.of()));
            needs.add(new Group(1, List.of(name)));
        }
        List<String> any = new ArrayList<>();
        int atLeast = input.path("anyOf").isInt() ? input.get("anyOf").asInt() : 1;
        for (JsonNode each : input.has("of") ? input.get("of") : input.path("anyOf")) {
            String[] words = each.asString().split(" ");
            if (parts.containsKey(words[0])) {
                any.add(words[0]);
            } else {
                String name = "any" + parts.size();
                parts.put(name, part(words[words.length - 1], List.of()));
                any.add(name);
            }
        }
        if (!any.isEmpty()) {
            needs.add(new Group(atLeast, any));
        }
        if (!parts.containsKey("S")) {
            String own = input.path("own").isString() ? input.get("own").asString() : "100%";
            parts.put("S", part(own, needs));
        }
        return parts;
    }

    private static List<Group> all(JsonNode names) {
        return names.valueStream()
                .map(name -> new Group(1, List.of(name.asString())))
                .toList();
    }

    @Test
    void partWithoutFigureMakesTheResultUnknown() {
        AvailabilityComposition structure = new AvailabilityComposition(Map.of(
                "S", part("100%", List.of(new Group(1, List.of("a", "b")))),
                "a", part("99%", List.of()),
                "b", new Part(Optional.empty(), List.of())));
        assertThat(structure.of("S")).satisfies(result -> {
            assertThat(result.guaranteed()).isEmpty();
            assertThat(result.likely()).isEmpty();
            assertThat(result.unstated()).containsExactly("b");
        });
    }

    @Test
    void everyWayThroughRandomStructuresIsCountedAsEnumerationDoes() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            Map<String, Part> parts = randomParts(random, 3 + random.nextInt(6));
            Result result = new AvailabilityComposition(parts).of("p0");
            BigDecimal enumerated = enumerate(parts);
            assertThat(result.likely().orElseThrow()).isEqualByComparingTo(enumerated);
            assertThat(result.guaranteed().orElseThrow()).isLessThanOrEqualTo(enumerated);
        }
    }

    /** Part i needs only parts with higher numbers, so there are no circles. */
    private static Map<String, Part> randomParts(Random random, int count) {
        Map<String, Part> parts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            List<Group> needs = new ArrayList<>();
            int below = count - i - 1;
            for (int g = 0; below > 0 && g < random.nextInt(3); g++) {
                List<String> of = random.ints(1 + random.nextInt(3), i + 1, count)
                        .distinct()
                        .mapToObj(n -> "p" + n)
                        .toList();
                needs.add(new Group(1 + random.nextInt(of.size()), of));
            }
            parts.put("p" + i, part(90 + random.nextInt(10) + "%", needs));
        }
        return parts;
    }

    /** The slow way: every combination of parts that work and parts that do not. */
    private static BigDecimal enumerate(Map<String, Part> parts) {
        List<String> names = List.copyOf(parts.keySet());
        BigDecimal total = BigDecimal.ZERO;
        for (int state = 0; state < 1 << names.size(); state++) {
            int bits = state;
            Map<String, Boolean> up = new TreeMap<>();
            IntStream.range(0, names.size()).forEach(i -> up.put(names.get(i), (bits >> i & 1) == 1));
            if (works("p0", parts, up)) {
                BigDecimal chance = BigDecimal.ONE;
                for (String name : names) {
                    BigDecimal own = parts.get(name).own().orElseThrow();
                    chance = chance.multiply(up.get(name) ? own : BigDecimal.ONE.subtract(own));
                }
                total = total.add(chance);
            }
        }
        return total;
    }

    private static boolean works(String name, Map<String, Part> parts, Map<String, Boolean> up) {
        return up.get(name)
                && parts.get(name).needs().stream()
                        .allMatch(group -> group.of().stream()
                                        .filter(member -> works(member, parts, up))
                                        .count()
                                >= group.atLeast());
    }

    private static Part part(String percent, List<Group> needs) {
        return new Part(Optional.of(new BigDecimal(percent.replace("%", "")).movePointLeft(2)), needs);
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }
}
