package dev.servicecatalog.output.report;

import dev.servicecatalog.gate.FreezeOutlook;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

/** Freezes as an iCalendar file (RFC 5545) for the calendars of people. The same freeze always has the same UID. */
public final class FreezeCalendarFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** The longest line, in bytes without its end. */
    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    private FreezeCalendarFile() {}

    /** The file. */
    public static String render(FreezeOutlook outlook, ChangePolicy policy) {
        FreezeCalendarFile file = new FreezeCalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//servicecatalog.dev//Service Catalog as Code//EN");
        TreeMap<String, ZoneId> zones = new TreeMap<>();
        outlook.freezes().forEach(freeze -> zones.put(freeze.timeZone().getId(), freeze.timeZone()));
        zones.values().stream().filter(zone -> !isUtc(zone)).forEach(zone -> file.zone(zone, outlook));
        outlook.freezes().forEach(freeze -> file.event(freeze, policy, outlook.now()));
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** Every change of the clock around the freezes, each stated by itself; readers need not reckon. */
    private void zone(ZoneId zone, FreezeOutlook outlook) {
        Instant from = outlook.freezes().stream()
                .map(freeze -> freeze.from().minusYears(1).toInstant(ZoneOffset.UTC))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant until = outlook.freezes().stream()
                .map(freeze -> freeze.to().plusDays(2).toInstant(ZoneOffset.UTC))
                .max(Instant::compareTo)
                .orElseThrow();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        observance(zone, from, zone.getRules().getOffset(from), zone.getRules().getOffset(from));
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            observance(zone, change.getInstant(), change.getOffsetBefore(), change.getOffsetAfter());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        line("END:VTIMEZONE");
    }

    private void observance(ZoneId zone, Instant at, ZoneOffset before, ZoneOffset after) {
        String sort = zone.getRules().isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
        line("BEGIN:" + sort);
        line("DTSTART:" + TIME.format(LocalDateTime.ofInstant(at, before)));
        line("TZOFFSETFROM:" + offset(before));
        line("TZOFFSETTO:" + offset(after));
        line("END:" + sort);
    }

    private static String offset(ZoneOffset offset) {
        String text = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return text.replace(":", "");
    }

    private void event(Freeze freeze, ChangePolicy policy, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(freeze, policy));
        line("DTSTAMP:" + TIME.format(now.atOffset(ZoneOffset.UTC)) + "Z");
        moment("DTSTART", freeze.from(), freeze.timeZone());
        moment("DTEND", freeze.to(), freeze.timeZone());
        line("SUMMARY:" + text(freeze.name()));
        line("DESCRIPTION:"
                + text(
                        freeze.services().isEmpty()
                                ? "No changes of any service"
                                : "No changes of " + String.join(", ", freeze.services()))
                + text(freeze.emergency() == InEmergency.ALLOW ? "; emergencies go" : "; not even emergencies"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private void moment(String name, LocalDateTime time, ZoneId zone) {
        line(isUtc(zone) ? name + ":" + TIME.format(time) + "Z" : name + ";TZID=" + zone + ":" + TIME.format(time));
    }

    private static String uid(Freeze freeze, ChangePolicy policy) {
        String what = String.join(
                "\n",
                policy.name(),
                freeze.name(),
                freeze.from().toString(),
                freeze.timeZone().getId(),
                String.join(",", freeze.services()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + "@servicecatalog.dev";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String text) {
        return OneLine.of(text).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    /** Folds a line that is too long, never within a letter. */
    private void line(String line) {
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
