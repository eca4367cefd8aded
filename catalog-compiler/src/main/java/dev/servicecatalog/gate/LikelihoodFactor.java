package dev.servicecatalog.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that raises or lowers a likelihood score.
 *
 * @param value as measured, in the unit of its name
 * @param threshold that it reached and that gave the points; empty if it reached none
 * @param points that it adds; below 0 only for a maker whose history is good and whose signature proves who it is
 * @param commits that are its evidence, the newest first; at most a few
 */
public record LikelihoodFactor(
        Name name, BigDecimal value, Optional<BigDecimal> threshold, int points, List<String> commits) {
    /** Copies the list. */
    public LikelihoodFactor {
        commits = List.copyOf(commits);
    }

    /** What was measured, in its unit and with its lift where that is known. */
    public enum Name {
        /** How often changes of this team or author were taken back, in times the usual. */
        MAKER_REVERTS("times as often as usual, what its maker changed was taken back", "1.8"),
        /** The same over the last 90 days. */
        MAKER_REVERTS_LATELY(
                "times as often as usual, what its maker changed in the last 90 days was taken back", "1.8"),
        /** How often changes of these files were taken back, in times the usual. */
        FILE_REVERTS("times as often as usual, changes of its files were taken back", "1.9"),
        /** Days since something with one of these files was taken back. */
        DAYS_SINCE_REVERT("days ago a change of one of its files was taken back", "1.2"),
        /** How often changes in this directory were taken back, in times the usual. */
        DIRECTORY_REVERTS("times as often as usual, changes in one of its directories were taken back", "1.9"),
        /** 1 if it brings back what was taken back. */
        RELAND("change that was taken back comes again", "2.4"),
        LINES_ADDED("lines added", "1.2"),
        FILES("files changed", "1.4"),
        DIRECTORIES("directories changed", "1.4"),
        LINES_DELETED("lines deleted", "1.4"),
        /** 1 if its title speaks of a repair. */
        REPAIR("repair of something else", "1.2");

        private final String words;
        private final BigDecimal lift;

        Name(String words, String lift) {
            this.words = words;
            this.lift = new BigDecimal(lift);
        }

        /** How many times as often changes with points for this went wrong as others, where the score was checked. */
        public BigDecimal lift() {
            return lift;
        }
    }

    /**
     * Such as {@code 3.2 times as often as usual, changes of its files were taken back (from 3 on: 2 points, such changes went wrong 1.9
     * times as often)}.
     */
    public String sentence() {
        String from = threshold
                .map(reached -> " (" + bound(reached) + ": " + points(points) + lift() + ")")
                .orElse(" (no points)");
        return value.stripTrailingZeros().toPlainString() + " " + name.words + from;
    }

    private String lift() {
        return points > 0 ? ", such changes went wrong " + name.lift + " times as often" : "";
    }

    private String bound(BigDecimal reached) {
        String number = reached.stripTrailingZeros().toPlainString();
        boolean downwards = name == Name.DAYS_SINCE_REVERT;
        return downwards ? "up to " + number : points < 0 ? "below " + number : "from " + number + " on";
    }

    /** {@code 1 point}. */
    public static String points(int points) {
        return points + (Math.abs(points) == 1 ? " point" : " points");
    }
}
