package dev.servicecatalog.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours within one local day, half-open: at {@code 17:00} a desk that is open {@code 09:00-17:00} is closed.
 *
 * <p>Hours over midnight are two ranges, {@code 22:00-24:00} and {@code 00:00-06:00} of the next day; they join without a break.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, more than {@code from}, at most 1440 (24:00, the start of the next day)
 */
public record TimeRange(int from, int to) {
    /** The whole day, 00:00-24:00. */
    public static final TimeRange ALL_DAY = new TimeRange(0, 24 * 60);

    private static final Pattern FORM = Pattern.compile("(\\d{2}):([0-5]\\d)-(\\d{2}):([0-5]\\d)");

    /** Refuses what lies outside the day or ends before it starts. */
    public TimeRange {
        if (!isRange(from, to)) {
            throw new IllegalArgumentException("not a range within a day: minute " + from + " to " + to);
        }
    }

    /** Reads {@code 09:00-17:00}; empty if not understood. */
    public static Optional<TimeRange> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = minute(form.group(1), form.group(2));
        int to = minute(form.group(3), form.group(4));
        return isRange(from, to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    /**
     * Reads {@code 08:00-12:00, 13:00-18:00}; empty if a range is not understood, or if they overlap or are out of order.
     * Ranges may touch.
     */
    public static Optional<List<TimeRange>> parseAll(String text) {
        List<TimeRange> ranges = new ArrayList<>();
        for (String part : text.split(", ?", -1)) {
            Optional<TimeRange> range = parse(part);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return areInOrder(ranges) ? Optional.of(List.copyOf(ranges)) : Optional.empty();
    }

    static boolean areInOrder(List<TimeRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).from < ranges.get(i - 1).to) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRange(int from, int to) {
        return 0 <= from && from < to && to <= 24 * 60;
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    /** As people write it: {@code 09:00-17:00}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }
}
