package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.servicecatalog.analysis.CostRollup.Cost;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CostRollupTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @RepeatedTest(200)
    void partsAddUpToTheWholeAndAreNextToTheirShare(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Money total = cents(random.nextInt(1_000_000));
        SortedMap<Integer, Share> weights = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(9); i++) {
            weights.put(i, share(1 + random.nextInt(50), 1 + random.nextInt(50)));
        }
        SortedMap<Integer, Money> parts = LargestRemainder.split(total, weights);
        assertThat(sum(parts.values())).isEqualTo(total);
        Share all = CostRollup.sum(weights);
        parts.forEach((key, part) -> {
            Share weight = weights.get(key);
            double exact = total.inMinorUnits().doubleValue() * ratio(weight) / ratio(all);
            assertThat(part.inMinorUnits().doubleValue()).isBetween(exact - 1.000001, exact + 1.000001);
        });
    }

    @Test
    void nobodyTakesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(cents(100), new TreeMap<>(Map.of("a", Share.NOTHING))));
    }

    @RepeatedTest(200)
    void whatIsKeptIsWhatWasSpent(RepetitionInfo repetition) {
        RandomCompany company = new RandomCompany(new Random(repetition.getCurrentRepetition()));
        CostRollup rollup = company.rollUp(company.order);
        assertThat(kept(rollup)).isEqualTo(sum(company.direct.values()));
        rollup.costs().forEach((bearer, cost) -> {
            if (cost.full().isPresent()) {
                assertThat(sum(cost.passedOn().values()).plus(cost.kept().orElseThrow()))
                        .isEqualTo(cost.full().get());
                assertThat(sum(cost.received().values()).plus(cost.direct().orElse(cents(0))))
                        .isEqualTo(cost.full().get());
            }
        });
    }

    @RepeatedTest(200)
    void whatNobodyStatedMakesItAtLeastAndIsCountedNowhere(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomCompany company = new RandomCompany(random);
        CostRollup all = company.rollUp(company.order);
        Set<EntityId> open = new TreeSet<>();
        company.order.stream().filter(bearer -> random.nextInt(3) == 0).forEach(open::add);
        open.stream().filter(bearer -> random.nextBoolean()).forEach(company.direct::remove);
        CostRollup rollup = CostRollup.of(company.direct, open, company.shares);
        assertThat(kept(rollup)).isEqualTo(sum(company.direct.values()));
        rollup.costs().forEach((bearer, cost) -> {
            assertThat(cost.direct()).isEqualTo(Optional.ofNullable(company.direct.get(bearer)));
            assertThat(cost.complete()).isEqualTo(!open.contains(bearer) && !supplied(bearer, company.shares, open));
            assertThat(cost.full()).isEqualTo(cost.complete() ? all.of(bearer).full() : Optional.empty());
        });
    }

    private static boolean supplied(
            EntityId bearer, Map<EntityId, SortedMap<EntityId, Share>> shares, Set<EntityId> open) {
        return shares.entrySet().stream()
                .filter(supplier -> supplier.getValue().containsKey(bearer))
                .map(Map.Entry::getKey)
                .anyMatch(supplier -> open.contains(supplier) || supplied(supplier, shares, open));
    }

    @RepeatedTest(50)
    void theOrderOfServicesChangesNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomCompany company = new RandomCompany(random);
        List<EntityId> shuffled = new ArrayList<>(company.order);
        Collections.shuffle(shuffled, random);
        assertThat(company.rollUp(shuffled)).isEqualTo(company.rollUp(company.order));
    }

    @Test
    void aCircleIsNamedAndWhatHangsOnItIsNotKnown() {
        CostRollup rollup = CostRollup.of(
                Map.of(id("a"), cents(100), id("b"), cents(200), id("c"), cents(300), id("d"), cents(400)),
                Set.of(),
                Map.of(
                        id("b"), parts("a", "1/2"),
                        id("a"), parts("b", "1/2", "c", "1/2"),
                        id("d"), parts("d", "1/2")));
        assertThat(rollup.circles()).containsExactly(List.of(id("a"), id("b")), List.of(id("d")));
        assertThat(rollup.of(id("c")).full()).isEmpty();
        assertThat(rollup.of(id("c")).stated()).as("at least").contains(cents(300));
        assertThat(rollup.costs()).hasSize(4);
    }

    @Test
    void aLongCircleIsFoundWithoutRecursion() {
        Map<EntityId, SortedMap<EntityId, Share>> shares = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            shares.put(id("s" + i), parts("s" + (i + 1) % 20_000, "1"));
        }
        assertThat(CostRollup.of(Map.of(), Set.of(), shares).circles())
                .singleElement()
                .satisfies(circle -> assertThat(circle).hasSize(20_000).startsWith(id("s0"), id("s1")));
    }

    @Test
    void moreThanTheWholePassesNothingOn() {
        CostRollup rollup = CostRollup.of(
                Map.of(id("a"), cents(100), id("b"), cents(200)),
                Set.of(),
                Map.of(id("a"), parts("b", "3/4", "c", "1/2")));
        assertThat(rollup.of(id("a")))
                .isEqualTo(new Cost(
                        Optional.of(cents(100)),
                        true,
                        new TreeMap<>(),
                        new TreeSet<>(),
                        Optional.of(cents(100)),
                        new TreeMap<>(),
                        Optional.empty()));
        assertThat(rollup.of(id("b")).full()).isEmpty();
        assertThat(rollup.of(id("b")).stated()).contains(cents(200));
        assertThat(rollup.of(id("c")).full()).isEmpty();
    }

    @Test
    void whatNobodyCanAddUpIsNotKnownFurtherDown() {
        CostRollup rollup = CostRollup.of(
                Map.of(id("b"), cents(200), id("c"), cents(300)), Set.of(id("a")), Map.of(id("a"), parts("b", "1")));
        assertThat(rollup.of(id("a")).full()).isEmpty();
        assertThat(rollup.of(id("b")).full()).isEmpty();
        assertThat(rollup.of(id("b")).direct()).contains(cents(200));
        assertThat(rollup.of(id("b")).kept()).contains(cents(200));
        assertThat(rollup.of(id("b")).unknownFrom()).containsExactly(id("a"));
        assertThat(rollup.of(id("c")).full()).contains(cents(300));
    }

    @Test
    void notStatedIsNotNothing() {
        CostRollup rollup = CostRollup.of(Map.of(id("b"), cents(0)), Set.of(), Map.of(id("a"), parts("c", "1")));
        assertThat(rollup.of(id("a")).full()).isEmpty();
        assertThat(rollup.of(id("b")).full()).contains(cents(0));
        assertThat(rollup.of(id("c")).full()).isEmpty();
        assertThat(rollup.of(id("nobody")).kept()).isEmpty();
    }

    /** Services that pass parts of their cost on to later ones. */
    private static final class RandomCompany {
        private final List<EntityId> order = new ArrayList<>();
        private final Map<EntityId, Money> direct = new HashMap<>();
        private final Map<EntityId, SortedMap<EntityId, Share>> shares = new HashMap<>();

        RandomCompany(Random random) {
            int count = 2 + random.nextInt(15);
            for (int i = 0; i < count; i++) {
                order.add(id("s" + random.nextInt(10_000)));
            }
            for (int i = 0; i < count; i++) {
                direct.put(order.get(i), cents(random.nextInt(100_000)));
                SortedMap<EntityId, Share> parts = new TreeMap<>();
                int weights = 1 + random.nextInt(40);
                for (int j = i + 1; j < count && random.nextInt(4) > 0; j++) {
                    int taken = Math.min(weights, 1 + random.nextInt(10));
                    if (taken > 0 && !order.subList(0, i + 1).contains(order.get(j))) {
                        parts.putIfAbsent(order.get(j), share(taken, 41));
                        weights -= taken;
                    }
                }
                shares.putIfAbsent(order.get(i), parts);
            }
        }

        CostRollup rollUp(List<EntityId> inThisOrder) {
            Map<EntityId, Money> costs = new LinkedHashMap<>();
            Map<EntityId, SortedMap<EntityId, Share>> passed = new LinkedHashMap<>();
            inThisOrder.forEach(bearer -> {
                costs.put(bearer, direct.get(bearer));
                passed.put(bearer, shares.get(bearer));
            });
            return CostRollup.of(costs, Set.of(), passed);
        }
    }

    private static Money kept(CostRollup rollup) {
        return sum(rollup.costs().values().stream()
                .flatMap(cost -> cost.kept().stream())
                .toList());
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(cents(0), Money::plus);
    }

    private static SortedMap<EntityId, Share> parts(String... namesAndShares) {
        SortedMap<EntityId, Share> parts = new TreeMap<>();
        for (int i = 0; i < namesAndShares.length; i += 2) {
            parts.put(id(namesAndShares[i]), Share.parse(namesAndShares[i + 1]).orElseThrow());
        }
        return parts;
    }

    private static double ratio(Share share) {
        return share.numerator().doubleValue() / share.denominator().doubleValue();
    }

    private static Share share(long part, long whole) {
        return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    private static Money cents(long cents) {
        return Money.ofMinorUnits(BigInteger.valueOf(cents), EUR);
    }

    private static EntityId id(String name) {
        return new EntityId(Kind.SERVICE, name);
    }
}
