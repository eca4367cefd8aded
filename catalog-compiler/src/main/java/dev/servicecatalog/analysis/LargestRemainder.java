package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Share;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits money so that the parts add up to the whole, to the cent: each part is rounded down, and the cents left over go to those who
 * lost most by it; of equals, to the first by name.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts, in the order of the keys.
     *
     * @param weights how the parts relate to each other; they need not add up to 1, but not all may be nothing
     */
    public static <K extends Comparable<K>> SortedMap<K, Money> split(Money total, SortedMap<K, Share> weights) {
        SortedMap<K, BigInteger> whole = wholeNumbers(weights);
        BigInteger sum = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("nobody takes a part of " + total);
        }
        SortedMap<K, BigInteger> parts = new TreeMap<>();
        Map<K, BigInteger> lost = new TreeMap<>();
        BigInteger left = total.inMinorUnits();
        for (Map.Entry<K, BigInteger> weight : whole.entrySet()) {
            BigInteger[] quota =
                    total.inMinorUnits().multiply(weight.getValue()).divideAndRemainder(sum);
            parts.put(weight.getKey(), quota[0]);
            lost.put(weight.getKey(), quota[1]);
            left = left.subtract(quota[0]);
        }
        List<K> first = lost.entrySet().stream()
                .sorted(Map.Entry.<K, BigInteger>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        first.subList(0, left.intValueExact()).forEach(key -> parts.merge(key, BigInteger.ONE, BigInteger::add));
        SortedMap<K, Money> split = new TreeMap<>();
        parts.forEach((key, units) -> split.put(key, Money.ofMinorUnits(units, total.currency())));
        return split;
    }

    /** The weights over their common denominator. */
    private static <K> SortedMap<K, BigInteger> wholeNumbers(SortedMap<K, Share> weights) {
        BigInteger common = weights.values().stream()
                .map(Share::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        SortedMap<K, BigInteger> whole = new TreeMap<>();
        weights.forEach((key, share) -> whole.put(key, share.numerator().multiply(common.divide(share.denominator()))));
        return whole;
    }
}
