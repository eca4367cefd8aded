package dev.servicecatalog.gate;

import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.Impact;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.Importance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much harm a change could do, declared, and how likely it is to fail, measured, meet in a matrix.
 *
 * @param impact 0 to 4, the highest weight that applies
 * @param because what gave that weight, lower-case
 * @param likelihood as measured; low where it was not
 * @param measured whether it was
 * @param level by the matrix
 */
public record Risk(int impact, String because, Level likelihood, boolean measured, Level level) {
    /** Of a change that could not be looked at. */
    static final Risk UNKNOWN = new Risk(4, "it is not known", Level.HIGH, false, Level.HIGH);

    private static final Map<Importance, Integer> IMPORTANCE =
            Map.of(Importance.VITAL, 3, Importance.IMPORTANT, 2, Importance.NORMAL, 1);
    private static final Map<BusinessChange, Integer> CHANGE = Map.of(
            BusinessChange.SERVICE_REMOVED, 4,
            BusinessChange.PROMISE_LOWERED, 3,
            BusinessChange.OWNER_CHANGED, 2,
            BusinessChange.NEED_ADDED, 2,
            BusinessChange.ORDER_LINK_CHANGED, 2,
            BusinessChange.TEXT_ONLY, 0);
    private static final SortedMap<Integer, Integer> PRICE_RAISED = new TreeMap<>(Map.of(10, 2, 50, 4));
    private static final SortedMap<Integer, Integer> CONSUMERS = new TreeMap<>(Map.of(10, 1, 50, 2));
    private static final List<String> MATRIX = List.of("LLL", "LLM", "LMM", "MMH", "MHH");

    static Risk of(List<Touch> touches, ChangePolicy policy, Optional<Level> likelihood) {
        Weight heaviest = new Weight(0, "nothing that the business would notice");
        for (Touch touch : touches) {
            heaviest = heaviest.or(weight(touch, policy.impact()));
        }
        Level chance = likelihood.orElse(Level.LOW);
        return new Risk(
                heaviest.weight(),
                heaviest.because(),
                chance,
                likelihood.isPresent(),
                level(policy, heaviest.weight(), chance));
    }

    private static Weight weight(Touch touch, Impact impact) {
        Weight change = new Weight(
                ofChange(touch, impact),
                touch.change().map(c -> c.type().word()).orElse("a build"));
        if (touch.sort().equals(Optional.of(BusinessChange.TEXT_ONLY))) {
            return change;
        }
        Weight importance = touch.importance()
                .map(own -> new Weight(
                        stated(impact.importance(), IMPORTANCE).getOrDefault(own, 0),
                        "a service that is " + own.name().toLowerCase(Locale.ROOT)))
                .orElse(change);
        int noticed = touch.consumers().size();
        Weight consumers = new Weight(
                from(stated(impact.consumers(), CONSUMERS), noticed),
                noticed + " services and units that depend on it");
        return change.or(importance).or(consumers);
    }

    private static int ofChange(Touch touch, Impact impact) {
        if (touch.sort().equals(Optional.of(BusinessChange.PRICE_RAISED))) {
            Optional<BigDecimal> percent = touch.change().orElseThrow().percent();
            SortedMap<Integer, Integer> weights = stated(impact.priceRaised(), PRICE_RAISED);
            return percent.map(rise -> from(weights, wholePercent(rise)))
                    .orElseGet(() -> weights.get(weights.lastKey()));
        }
        return touch.sort()
                .map(sort -> stated(impact.change(), CHANGE).getOrDefault(sort, 0))
                .orElse(0);
    }

    /** A rise from a cent to a fortune is more than a number of this size holds, and no less for it. */
    private static int wholePercent(BigDecimal rise) {
        return rise.min(BigDecimal.valueOf(Integer.MAX_VALUE - 1)).intValue();
    }

    private static <M extends Map<?, ?>> M stated(M stated, M usual) {
        return stated.isEmpty() ? usual : stated;
    }

    private static int from(SortedMap<Integer, Integer> weights, int value) {
        SortedMap<Integer, Integer> reached = weights.headMap(value + 1);
        return reached.isEmpty() ? 0 : reached.get(reached.lastKey());
    }

    private static Level level(ChangePolicy policy, int impact, Level likelihood) {
        Optional<Level> stated =
                Optional.ofNullable(policy.matrix().get(impact)).map(risks -> risks.get(likelihood));
        return stated.orElseGet(() -> switch (MATRIX.get(impact).charAt(likelihood.ordinal())) {
            case 'L' -> Level.LOW;
            case 'M' -> Level.MEDIUM;
            default -> Level.HIGH;
        });
    }

    /** A weight and what gave it. */
    private record Weight(int weight, String because) {
        Weight or(Weight other) {
            return other.weight > weight ? other : this;
        }
    }
}
