package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chance that all works, if parts fail independently of each other: each shared part is looked at once up, once down. */
final class LikelyChance {
    /** With more parts than this shared between the same choices, there is no figure: the work doubles with each. */
    private static final int MOST_SHARED = 20;

    private static final MathContext DOWN = new MathContext(200, RoundingMode.DOWN);

    private final PartSeries series;
    private final List<String> shared;
    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, BigDecimal> known = new HashMap<>();

    private LikelyChance(PartSeries series, List<String> shared) {
        this.series = series;
        this.shared = shared;
    }

    static Optional<BigDecimal> of(PartSeries series, List<Set<Group>> clusters) {
        BigDecimal all = BigDecimal.ONE;
        for (String part : series.always()) {
            all = all.multiply(series.own(part), DOWN);
        }
        for (Set<Group> cluster : clusters) {
            PartSeries alone = series.withChoices(cluster);
            List<String> shared = SharedParts.of(alone);
            if (shared.size() > MOST_SHARED) {
                return Optional.empty();
            }
            all = all.multiply(new LikelyChance(alone, shared).condition(0), DOWN);
        }
        return Optional.of(all);
    }

    private BigDecimal condition(int next) {
        if (next == shared.size()) {
            known.clear();
            return all(series.choices());
        }
        String part = shared.get(next);
        BigDecimal up = series.own(part);
        states.put(part, true);
        BigDecimal works = up.multiply(condition(next + 1), DOWN);
        states.put(part, false);
        BigDecimal fails = BigDecimal.ONE.subtract(up).multiply(condition(next + 1), DOWN);
        states.remove(part);
        return works.add(fails);
    }

    private BigDecimal all(Iterable<Group> groups) {
        BigDecimal all = BigDecimal.ONE;
        for (Group group : groups) {
            all = all.multiply(chance(group), DOWN);
        }
        return all;
    }

    /** What must work anyway counts elsewhere, so here it works. */
    private BigDecimal chance(String name) {
        if (series.always().contains(name)) {
            return BigDecimal.ONE;
        }
        Boolean state = states.get(name);
        if (Boolean.FALSE.equals(state)) {
            return BigDecimal.ZERO;
        }
        BigDecimal found = known.get(name);
        if (found == null) {
            found = all(series.needs(name)).multiply(state == null ? series.own(name) : BigDecimal.ONE, DOWN);
            known.put(name, found);
        }
        return found;
    }

    /** At least k of n, from the distribution of how many work. */
    private BigDecimal chance(Group group) {
        List<BigDecimal> working = new ArrayList<>(List.of(BigDecimal.ONE));
        for (String member : group.of()) {
            BigDecimal up = chance(member);
            BigDecimal down = BigDecimal.ONE.subtract(up);
            List<BigDecimal> next = new ArrayList<>();
            for (int k = 0; k <= working.size(); k++) {
                BigDecimal stays = k < working.size() ? working.get(k).multiply(down, DOWN) : BigDecimal.ZERO;
                BigDecimal grows = k > 0 ? working.get(k - 1).multiply(up, DOWN) : BigDecimal.ZERO;
                next.add(stays.add(grows));
            }
            working = next;
        }
        BigDecimal enough = BigDecimal.ZERO;
        for (int k = group.atLeast(); k < working.size(); k++) {
            enough = enough.add(working.get(k));
        }
        return enough;
    }
}
