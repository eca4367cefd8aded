package dev.servicecatalog.output.decision;

import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.AuditedChange.Review;
import dev.servicecatalog.audit.Fate;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.audit.Frequency;
import dev.servicecatalog.audit.Spread;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.backtest.Share;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of an audit in words, the same for every form. What is not known says why. */
public final class AuditWords {
    private AuditWords() {}

    /** A figure: what it is called, and what it is. */
    public record Line(String label, String text) {}

    /** All figures of a group of changes, in one order. */
    public static List<Line> lines(Figures figures) {
        return List.of(
                new Line("change failure rate", failures(figures)),
                new Line(
                        "lead time for changes", spread(figures.leadTime(), "left out, nothing says when they landed")),
                new Line("deployment frequency", frequency(figures.frequency())),
                new Line("time to restore", spread(figures.restore(), "failed without a known begin or end")),
                new Line("emergency share", share(figures.emergencies())),
                new Line("approved at once", share(figures.automatic())),
                new Line("overdue reviews", String.valueOf(figures.overdue())));
    }

    /** How a change stands, in two words at most. */
    public static String standing(Standing standing) {
        return switch (standing) {
            case AUTHORISED -> "authorised";
            case STANDARD -> "standard change";
            case EMERGENCY -> "emergency";
            case UNAUTHORISED -> "unauthorised";
            case REPORTED_ONLY -> "reported only";
            case BEFORE_LEDGER -> "before the ledger";
        };
    }

    /** Whether somebody looked at an emergency. */
    public static String review(Review review) {
        return switch (review.state()) {
            case DONE -> "looked at by " + review.by().orElse("somebody");
            case DUE ->
                "to be looked at" + review.due().map(due -> " until " + due).orElse("");
            case OVERDUE ->
                "not looked at, due " + review.due().map(Object::toString).orElse("");
        };
    }

    /** Why a change stands as it does, with its review. */
    public static String why(AuditedChange change) {
        return change.why()
                + change.review().map(review -> "; " + review(review)).orElse("");
    }

    /** How many failed, of which how many are known. Where nobody records outcomes, there is no rate. */
    public static String failures(Figures figures) {
        if (figures.told() == 0) {
            return "unknown, no outcome is recorded; " + figures.failures().count() + " of "
                    + figures.failures().of() + " taken back";
        }
        return share(figures.failures()) + "; " + figures.told()
                + " with a recorded outcome, of the others only what was taken back is known";
    }

    /** How a change ended, each outcome with its time: {@code failed 2026-03-05T10:00:00Z (INC-7)}. */
    static String endings(Fate fate) {
        return fate.endings().stream()
                .map(ending -> ending.result().word().replace('-', ' ') + " " + ending.at()
                        + ending.incident()
                                .map(incident -> " (" + incident + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** The same, and what took it back. */
    static String fate(Fate fate) {
        return Stream.of(
                        endings(fate),
                        fate.takenBackBy()
                                .map(by -> "taken back by " + by.substring(0, 7))
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** So many of so many, the rate, and between which rates the true one is. */
    public static String share(Share share) {
        String count = share.count() + " of " + share.of();
        return share.isKnown()
                ? count + ": " + percent(share.rate()) + " (" + percent(share.low()) + " to " + percent(share.high())
                        + ")"
                : count + ": unknown, no rate of fewer than " + Share.ENOUGH;
    }

    static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f %%", rate * 100);
    }

    private static String spread(Spread spread, String left) {
        String rest = spread.left() == 0 ? "" : "; " + spread.left() + " " + left;
        return spread.median()
                        .map(median -> "median " + time(median) + " (" + within(spread) + "), 85 % within "
                                + time(spread.nearestRank(85).orElseThrow()) + " (n = " + spread.n() + ")")
                        .orElse("unknown, there is none (n = 0)")
                + rest;
    }

    private static String within(Spread spread) {
        return spread.medianWithin()
                .map(interval -> time(interval.from()) + " to " + time(interval.to()))
                .orElse("no interval of fewer than " + Spread.ENOUGH);
    }

    private static String frequency(Frequency frequency) {
        String what = frequency.count() + (frequency.deployments() ? " deployments" : " landed changes");
        return frequency
                .within()
                .map(within -> frequency.perWeek().orElseThrow() + " a week (" + within.from() + " to " + within.to()
                        + "; " + what + ")")
                .orElse("unknown, less than a week (" + what + ")");
    }

    /** Two units at most: {@code 3 d 4 h}. */
    public static String time(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d" + part(time.toHoursPart(), " h");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + part(time.toMinutesPart(), " min");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String part(int count, String unit) {
        return count == 0 ? "" : " " + count + unit;
    }
}
