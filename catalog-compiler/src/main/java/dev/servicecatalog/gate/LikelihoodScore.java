package dev.servicecatalog.gate;

import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Profile;
import java.util.List;
import java.util.Locale;

/**
 * How a change ranks among changes by what became of those before it: points, added up. It asks for more eyes; it never takes any away.
 *
 * @param points the sum over all factors
 * @param level the band that the points fall into
 * @param factors all that were measured, also those without points, in a fixed order
 * @param notes what was not looked at and why, lower-case sentences
 */
public record LikelihoodScore(
        Profile profile, int points, Level level, List<LikelihoodFactor> factors, List<String> notes) {
    /** What belongs beside every score. */
    public static final String CAVEAT = "this ranks, it does not predict; AUC about 0.6 (config), 0.73 (code)";

    /** Copies the lists. */
    public LikelihoodScore {
        factors = List.copyOf(factors);
        notes = List.copyOf(notes);
    }

    /**
     * Adds up what history says.
     *
     * @param profile not {@code OFF}: nothing is measured then
     */
    public static LikelihoodScore of(Profile profile, ChangeHistory history) {
        if (profile == Profile.OFF) {
            throw new IllegalArgumentException("a likelihood that is off is not measured");
        }
        List<LikelihoodFactor> factors = LikelihoodFactors.of(profile, history);
        int points = factors.stream().mapToInt(LikelihoodFactor::points).sum();
        return new LikelihoodScore(profile, points, level(profile, points), factors, history.notes());
    }

    /** The band of a sum. The top band holds about a tenth of the changes that the bands were drawn from. */
    static Level level(Profile profile, int points) {
        int medium = profile == Profile.CODE ? 8 : 2;
        int high = profile == Profile.CODE ? 15 : 4;
        return points >= high ? Level.HIGH : points >= medium ? Level.MEDIUM : Level.LOW;
    }

    /** Such as {@code likelihood of failure high, 5 points; this ranks, it does not predict; ...}. */
    public String sentence() {
        return "likelihood of failure " + level.name().toLowerCase(Locale.ROOT) + ", " + LikelihoodFactor.points(points)
                + "; " + CAVEAT;
    }
}
