package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The share of time that holds however outages fall: unavailabilities add up, an alternative helps as far as the best one goes. */
final class GuaranteedBound {
    /** With more parts than this shared between the same choices not all their combinations are tried: the work doubles with each. */
    private static final int MOST_TRIED = 10;

    private static final MathContext DOWN = new MathContext(40, RoundingMode.DOWN);

    private final PartSeries series;
    private final Map<String, BigDecimal> known = new HashMap<>();

    private GuaranteedBound(PartSeries series) {
        this.series = series;
    }

    static BigDecimal of(PartSeries series, List<Set<Group>> clusters) {
        BigDecimal unavailable = unavailable(series.always(), series, Set.of());
        for (Set<Group> cluster : clusters) {
            unavailable = unavailable.add(least(series.withChoices(cluster), series.always()));
        }
        return atLeastZero(BigDecimal.ONE.subtract(unavailable));
    }

    /**
     * The smallest unavailability that choices add, if shared parts are taken for needed or not: whatever works with a part in any case
     * works at least as long without asking for it, and then the part counts once.
     */
    private static BigDecimal least(PartSeries series, Set<String> counted) {
        List<String> shared = SharedParts.of(series);
        if (shared.size() <= MOST_TRIED) {
            return least(series, shared, counted);
        }
        PartSeries best = series;
        for (String part : shared) {
            PartSeries with = best.with(part);
            best = added(with, counted).compareTo(added(best, counted)) < 0 ? with : best;
        }
        return added(best, counted);
    }

    private static BigDecimal least(PartSeries series, List<String> shared, Set<String> counted) {
        if (shared.isEmpty()) {
            return added(series, counted);
        }
        List<String> rest = shared.subList(1, shared.size());
        BigDecimal least = least(series, rest, counted);
        return series.always().contains(shared.get(0))
                ? least
                : least.min(least(series.with(shared.get(0)), rest, counted));
    }

    private static BigDecimal added(PartSeries series, Set<String> counted) {
        GuaranteedBound bound = new GuaranteedBound(series);
        BigDecimal added = unavailable(series.always(), series, counted);
        for (Group choice : series.choices()) {
            added = added.add(BigDecimal.ONE.subtract(bound.of(choice)));
        }
        return added;
    }

    /**
     * For any dependence between the members: the best of the bounds that the m most available of them give, (their sum - (k - 1)) /
     * (m - k + 1). Source: Rueger, "Das maximale Signifikanzniveau des Tests", Metrika 25 (1978). For one of n it is the best member.
     */
    private BigDecimal of(Group group) {
        List<BigDecimal> members = group.of().stream()
                .map(this::of)
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int m = 1; m <= members.size(); m++) {
            sum = sum.add(members.get(m - 1));
            if (m >= group.atLeast()) {
                BigDecimal bound = sum.subtract(BigDecimal.valueOf(group.atLeast() - 1L))
                        .divide(BigDecimal.valueOf(m - group.atLeast() + 1L), DOWN);
                best = best.max(bound);
            }
        }
        return best;
    }

    /** One part with all it needs, apart from what counts already. */
    private BigDecimal of(String name) {
        BigDecimal found = known.get(name);
        if (found == null) {
            PartSeries below = PartSeries.of(name, series.parts());
            BigDecimal unavailable = unavailable(below.always(), series, series.always());
            for (Group choice : below.choices()) {
                unavailable = unavailable.add(BigDecimal.ONE.subtract(of(choice)));
            }
            found = atLeastZero(BigDecimal.ONE.subtract(unavailable));
            known.put(name, found);
        }
        return found;
    }

    private static BigDecimal unavailable(Set<String> names, PartSeries series, Set<String> counted) {
        return names.stream()
                .filter(name -> !counted.contains(name))
                .map(name -> BigDecimal.ONE.subtract(series.own(name)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal atLeastZero(BigDecimal share) {
        return share.max(BigDecimal.ZERO);
    }
}
