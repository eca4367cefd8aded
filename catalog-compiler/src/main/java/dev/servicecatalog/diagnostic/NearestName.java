package dev.servicecatalog.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user probably meant: the basis of every "did you mean". */
public final class NearestName {
    private NearestName() {}

    /**
     * The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours), if it is near enough: at
     * most a third of the longer word, ignoring case. Ties go to the alphabetically first.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= reach(word, candidate))
                .filter(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= reach(word, candidate))
                .min(Comparator.<String>comparingInt(c -> distance(wanted, c.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The remedy that offers a name. */
    public static String question(String name) {
        return "Did you mean \"" + name + "\"?";
    }

    private static int reach(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
