package dev.servicecatalog.compiler;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Moments as people state them to a goal. */
public final class Moments {
    private Moments() {}

    /**
     * A moment such as {@code 2026-11-22T09:00:00Z} or {@code 2026-11-22T10:00+01:00}.
     *
     * @throws WrongUseException if it is none
     */
    public static Instant parse(String parameter, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new WrongUseException(
                    parameter + " cannot be \"" + text + "\"",
                    "Write day, time and offset like 2026-11-22T09:00:00Z or 2026-11-22T10:00+01:00.");
        }
    }

    /**
     * A day such as {@code 2026-11-22}.
     *
     * @throws WrongUseException if it is none
     */
    public static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongUseException(
                    parameter + " cannot be \"" + text + "\"", "Write year, month and day like 2026-11-22.");
        }
    }
}
