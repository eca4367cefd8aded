package dev.servicecatalog.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How available something is that stands on other things. Every part counts once, however many ways lead to it. Two figures: guaranteed,
 * if outages never overlap; likely, if parts fail independently. All arithmetic is exact but the last division of k-of-n bounds, which
 * is rounded down.
 */
public final class AvailabilityComposition {
    /** With more shared parts below redundancy than this, only the guaranteed figure is computed: the work doubles with each. */
    static final int MOST_SHARED = 20;

    private static final MathContext DOWN = new MathContext(40, RoundingMode.DOWN);

    private final Map<String, Part> parts;

    /**
     * A structure.
     *
     * @param parts all parts by name; a name that is not in it has no figure
     */
    public AvailabilityComposition(Map<String, Part> parts) {
        this.parts = Map.copyOf(parts);
    }

    /**
     * Something that works or does not.
     *
     * @param own its own availability, 0 to 1; empty if nobody states one
     * @param needs what it cannot work without
     */
    public record Part(Optional<BigDecimal> own, List<Group> needs) {
        /** Copies the list. */
        public Part {
            needs = List.copyOf(needs);
        }
    }

    /**
     * At least so many of these must work.
     *
     * @param atLeast 1 to the number of members
     * @param of names of parts
     */
    public record Group(int atLeast, List<String> of) {
        /** Copies the list. */
        public Group {
            of = List.copyOf(of);
        }

        /** Whether all members are needed. */
        boolean isSeries() {
            return atLeast == of.size();
        }
    }

    /**
     * What comes out.
     *
     * @param guaranteed without assuming that parts fail independently, 0 to 1; empty if a part has no figure
     * @param likely if they do, 0 to 1; empty if a part has no figure or too many are shared
     * @param unstated the parts without a figure, sorted
     */
    public record Result(Optional<BigDecimal> guaranteed, Optional<BigDecimal> likely, SortedSet<String> unstated) {}

    /** The availability of one part with everything below it. The structure must have no circles. */
    public Result of(String name) {
        SortedSet<String> unstated = new TreeSet<>();
        collectUnstated(name, new LinkedHashSet<>(), unstated);
        if (!unstated.isEmpty()) {
            return new Result(Optional.empty(), Optional.empty(), unstated);
        }
        Set<String> always = new LinkedHashSet<>();
        Set<Group> choices = new LinkedHashSet<>();
        collectSeries(name, always, choices);
        BigDecimal unavailable = BigDecimal.ZERO;
        BigDecimal product = BigDecimal.ONE;
        for (String part : always) {
            unavailable = unavailable.add(BigDecimal.ONE.subtract(own(part)));
            product = product.multiply(own(part));
        }
        for (Group choice : choices) {
            unavailable = unavailable.add(BigDecimal.ONE.subtract(guaranteed(choice, always)));
        }
        BigDecimal guaranteed = BigDecimal.ONE.subtract(unavailable).max(BigDecimal.ZERO);
        Optional<BigDecimal> likely = likely(choices, always).map(product::multiply);
        return new Result(Optional.of(guaranteed), likely, unstated);
    }

    private void collectUnstated(String name, Set<String> seen, SortedSet<String> unstated) {
        if (!seen.add(name)) {
            return;
        }
        Part part = parts.get(name);
        if (part == null || part.own().isEmpty()) {
            unstated.add(name);
        }
        if (part != null) {
            part.needs().forEach(group -> group.of().forEach(member -> collectUnstated(member, seen, unstated)));
        }
    }

    /** What must work in any case, and the choices below it. */
    private void collectSeries(String name, Set<String> always, Set<Group> choices) {
        if (!always.add(name)) {
            return;
        }
        for (Group group : parts.get(name).needs()) {
            if (group.isSeries()) {
                group.of().forEach(member -> collectSeries(member, always, choices));
            } else {
                choices.add(group);
            }
        }
    }

    /**
     * For any dependence between the members: the best of the bounds that the m most available of them give, (their sum - (k - 1)) /
     * (m - k + 1). Source: Rueger, "Das maximale Signifikanzniveau des Tests", Metrika 25 (1978). For one of n it is the best member.
     */
    private BigDecimal guaranteed(Group group, Set<String> counted) {
        List<BigDecimal> members = group.of().stream()
                .map(member -> guaranteed(member, counted))
                .sorted((a, b) -> b.compareTo(a))
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

    private BigDecimal guaranteed(String name, Set<String> counted) {
        Set<String> always = new LinkedHashSet<>();
        Set<Group> choices = new LinkedHashSet<>();
        collectSeries(name, always, choices);
        BigDecimal unavailable = BigDecimal.ZERO;
        for (String part : always) {
            if (!counted.contains(part)) {
                unavailable = unavailable.add(BigDecimal.ONE.subtract(own(part)));
            }
        }
        for (Group choice : choices) {
            unavailable = unavailable.add(BigDecimal.ONE.subtract(guaranteed(choice, counted)));
        }
        return BigDecimal.ONE.subtract(unavailable).max(BigDecimal.ZERO);
    }

    /** The chance that all choices work, given that what always counts works: each shared part once up, once down. */
    private Optional<BigDecimal> likely(Set<Group> choices, Set<String> always) {
        Map<String, Integer> ways = new HashMap<>();
        choices.forEach(choice -> choice.of().forEach(member -> countWays(member, always, ways)));
        List<String> shared = ways.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (shared.size() > MOST_SHARED) {
            return Optional.empty();
        }
        return Optional.of(condition(choices, shared, 0, new Given(always)));
    }

    /** What stands below a shared part is shared as well, since it is looked at as often. */
    private void countWays(String name, Set<String> always, Map<String, Integer> ways) {
        if (always.contains(name) || ways.getOrDefault(name, 0) > 1) {
            return;
        }
        ways.merge(name, 1, Integer::sum);
        parts.get(name).needs().forEach(group -> group.of().forEach(member -> countWays(member, always, ways)));
    }

    private BigDecimal condition(Set<Group> choices, List<String> shared, int next, Given given) {
        if (next == shared.size()) {
            BigDecimal all = BigDecimal.ONE;
            for (Group choice : choices) {
                all = all.multiply(chance(choice, given));
            }
            return all;
        }
        String part = shared.get(next);
        BigDecimal up = own(part);
        given.states.put(part, true);
        BigDecimal works = up.multiply(condition(choices, shared, next + 1, given));
        given.states.put(part, false);
        BigDecimal fails = BigDecimal.ONE.subtract(up).multiply(condition(choices, shared, next + 1, given));
        given.states.remove(part);
        return works.add(fails);
    }

    private BigDecimal chance(String name, Given given) {
        if (given.always.contains(name)) {
            return BigDecimal.ONE;
        }
        Boolean known = given.states.get(name);
        if (Boolean.FALSE.equals(known)) {
            return BigDecimal.ZERO;
        }
        BigDecimal chance = known == null ? own(name) : BigDecimal.ONE;
        for (Group group : parts.get(name).needs()) {
            chance = chance.multiply(chance(group, given));
        }
        return chance;
    }

    /** At least k of n, from the distribution of how many work. */
    private BigDecimal chance(Group group, Given given) {
        List<BigDecimal> working = new ArrayList<>(List.of(BigDecimal.ONE));
        for (String member : group.of()) {
            BigDecimal up = chance(member, given);
            BigDecimal down = BigDecimal.ONE.subtract(up);
            List<BigDecimal> next = new ArrayList<>();
            for (int k = 0; k <= working.size(); k++) {
                BigDecimal stays = k < working.size() ? working.get(k).multiply(down) : BigDecimal.ZERO;
                BigDecimal grows = k > 0 ? working.get(k - 1).multiply(up) : BigDecimal.ZERO;
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

    private BigDecimal own(String name) {
        return parts.get(name).own().orElseThrow();
    }

    /**
     * What is taken for granted while a chance is computed.
     *
     * @param always parts that work with all they need, since that is counted elsewhere
     * @param states shared parts that are up or down by themselves
     */
    private record Given(Set<String> always, Map<String, Boolean> states) {
        Given(Set<String> always) {
            this(always, new HashMap<>());
        }
    }
}
