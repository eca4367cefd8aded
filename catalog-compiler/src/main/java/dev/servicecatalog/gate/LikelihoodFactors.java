package dev.servicecatalog.gate;

import dev.servicecatalog.gate.ChangeHistory.LastRevert;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Size;
import dev.servicecatalog.gate.LikelihoodFactor.Name;
import dev.servicecatalog.model.ChangePolicy.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives points for what history says. The more of anything bad, the more points, never fewer; only a good history of a proven maker takes
 * one away. Where the bounds come from: {@code docs/ideas/likelihood.md}.
 */
final class LikelihoodFactors {
    private static final double[] TIMES_USUAL = {1.5, 3};
    private static final double SELDOM = 0.5;
    private static final double[] DAYS = {30, 7, 1};
    private static final double[] LINES_ADDED = {2, 6, 15, 30, 60, 120, 250, 500};
    private static final double[] FILES = {2, 4, 8, 16};
    private static final double[] DIRECTORIES = {2, 4};
    private static final double[] LINES_DELETED = {5, 30, 150};
    private static final double[] ONCE = {1};

    private final double usual;
    private final List<LikelihoodFactor> factors = new ArrayList<>();

    private LikelihoodFactors(double usual) {
        this.usual = usual;
    }

    static List<LikelihoodFactor> of(Profile profile, ChangeHistory history) {
        LikelihoodFactors factors = new LikelihoodFactors(history.usual());
        history.maker().ifPresent(factors::maker);
        factors.rate(Name.FILE_REVERTS, history.files());
        history.lastRevert().ifPresent(factors::lastRevert);
        factors.rate(Name.DIRECTORY_REVERTS, history.directory());
        history.reland().ifPresent(reland -> factors.steps(Name.RELAND, 1, ONCE, 2, reland.commits()));
        if (profile == Profile.CODE) {
            history.size().ifPresent(factors::size);
        }
        return factors.factors;
    }

    private void maker(Maker maker) {
        double times = maker.ever().share() / usual;
        if (times < SELDOM && maker.verified()) {
            add(Name.MAKER_REVERTS, times, Optional.of(SELDOM), -1, maker.ever().commits());
        } else {
            rate(Name.MAKER_REVERTS, maker.ever());
        }
        rate(Name.MAKER_REVERTS_LATELY, maker.lately());
    }

    private void rate(Name name, Rate rate) {
        steps(name, rate.share() / usual, TIMES_USUAL, 1, rate.commits());
    }

    private void lastRevert(LastRevert last) {
        int reached = 0;
        while (reached < DAYS.length && last.days() <= DAYS[reached]) {
            reached++;
        }
        add(
                Name.DAYS_SINCE_REVERT,
                last.days(),
                reached == 0 ? Optional.empty() : Optional.of(DAYS[reached - 1]),
                reached,
                last.commits());
    }

    private void size(Size size) {
        steps(Name.LINES_ADDED, size.linesAdded(), LINES_ADDED, 2, List.of());
        steps(Name.FILES, size.files(), FILES, 1, List.of());
        steps(Name.DIRECTORIES, size.directories(), DIRECTORIES, 1, List.of());
        steps(Name.LINES_DELETED, size.linesDeleted(), LINES_DELETED, 1, List.of());
        steps(Name.REPAIR, size.repair() ? 1 : 0, ONCE, 2, List.of());
    }

    /** So many points for each bound that is reached; bounds go up. */
    private void steps(Name name, double value, double[] bounds, int points, List<String> commits) {
        int reached = 0;
        while (reached < bounds.length && value >= bounds[reached]) {
            reached++;
        }
        add(name, value, reached == 0 ? Optional.empty() : Optional.of(bounds[reached - 1]), points * reached, commits);
    }

    /** Shown values are cut, not rounded up: none looks as if it had reached a bound that it missed. */
    private void add(Name name, double value, Optional<Double> bound, int points, List<String> commits) {
        RoundingMode cut = name == Name.DAYS_SINCE_REVERT ? RoundingMode.CEILING : RoundingMode.FLOOR;
        factors.add(new LikelihoodFactor(
                name, BigDecimal.valueOf(value).setScale(2, cut), bound.map(BigDecimal::valueOf), points, commits));
    }
}
