package dev.servicecatalog.output.report;

import dev.servicecatalog.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An iCalendar file (RFC 5545), put together line by line. */
final class CalendarLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** The longest line, in bytes without its end. */
    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    CalendarLines() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//servicecatalog.dev//Service Catalog as Code//EN");
    }

    /** The file. */
    String end() {
        line("END:VCALENDAR");
        return out.toString();
    }

    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    static String utc(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Always the same for the same names. */
    static String uid(String... names) {
        byte[] all = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        return Sha256.hex(all).substring(0, 32) + "@servicecatalog.dev";
    }

    /** Text of anybody's as a value. */
    static String text(String text) {
        return OneLine.of(text).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    /** Folds a line that is too long, never within a letter. */
    void line(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String letter = Character.toString(line.codePointAt(i));
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LONGEST) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(letter);
            used += bytes;
        }
        out.append("\r\n");
    }
}
