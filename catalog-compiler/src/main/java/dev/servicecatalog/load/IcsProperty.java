package dev.servicecatalog.load;

import dev.servicecatalog.time.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property of an iCalendar event.
 *
 * @param parameters by name in capitals, without quotation marks
 */
record IcsProperty(String name, Map<String, String> parameters, String value) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Pattern LENGTH = Pattern.compile("\\+?P(?:(\\d{1,5})W|(?:(\\d{1,5})D)?(T.+)?)");

    /** A day or a time as a clock shows it, with the zone of that clock. */
    record Moment(LocalDateTime time, ZoneId zone, boolean wholeDay) {
        /** The same moment on another clock. */
        LocalDateTime on(ZoneId other) {
            return zone.equals(other) ? time : LocalDateTime.ofInstant(new WallClock(zone).first(time), other);
        }
    }

    /** The moments of a list. */
    List<Moment> moments(ZoneId usual) {
        return Arrays.stream(value.split(",")).map(one -> moment(one, usual)).toList();
    }

    /** The moment; days, and times without a zone, are in the usual one. */
    Moment moment(ZoneId usual) {
        return moment(value, usual);
    }

    private Moment moment(String text, ZoneId usual) {
        if (text.length() == 8) {
            return new Moment(LocalDate.parse(text, DAY).atStartOfDay(), usual, true);
        }
        if (text.endsWith("Z")) {
            return new Moment(LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), ZoneOffset.UTC, false);
        }
        return new Moment(LocalDateTime.parse(text, TIME), zone().orElse(usual), false);
    }

    private Optional<ZoneId> zone() {
        return Optional.ofNullable(parameters.get("TZID")).map(name -> {
            if (!ZoneId.getAvailableZoneIds().contains(name)) {
                throw new DateTimeException("\"" + name + "\" is no IANA time zone");
            }
            return ZoneId.of(name);
        });
    }

    /** The moment so long after another, on the same clock. */
    LocalDateTime after(LocalDateTime start) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches() || value.endsWith("P")) {
            throw new DateTimeException("\"" + value + "\" is no length of time");
        }
        int days = number(length.group(1)) * 7 + number(length.group(2));
        Duration time = length.group(3) == null ? Duration.ZERO : Duration.parse("P" + length.group(3));
        return start.plus(Period.ofDays(days)).plus(time);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** A text without its escapes, on one line. */
    String text() {
        return value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\")
                .strip();
    }
}
