package dev.servicecatalog.output.report;

import dev.servicecatalog.gate.FreezeOutlook;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeMap;

/** Freezes as an iCalendar file (RFC 5545) for the calendars of people. The same freeze always has the same UID. */
public final class FreezeCalendarFile {
    private final CalendarLines lines = new CalendarLines();
    private final List<Freeze> freezes;

    private FreezeCalendarFile(List<Freeze> freezes) {
        this.freezes = freezes;
    }

    /**
     * The freezes of a policy that are to be told.
     *
     * @param freezes in the order in which they are written
     */
    public record OfPolicy(ChangePolicy policy, List<Freeze> freezes) {}

    /** The file about what is seen from a moment. */
    public static String render(FreezeOutlook outlook, ChangePolicy policy) {
        return render(List.of(new OfPolicy(policy, outlook.freezes())), outlook.now());
    }

    /** The file about several policies. */
    public static String render(List<OfPolicy> policies, Instant now) {
        List<Freeze> all =
                policies.stream().flatMap(policy -> policy.freezes().stream()).toList();
        FreezeCalendarFile file = new FreezeCalendarFile(all);
        TreeMap<String, ZoneId> zones = new TreeMap<>();
        all.forEach(freeze -> zones.put(freeze.timeZone().getId(), freeze.timeZone()));
        zones.values().stream().filter(zone -> !isUtc(zone)).forEach(file::zone);
        policies.forEach(policy -> policy.freezes().forEach(freeze -> file.event(freeze, policy.policy(), now)));
        return file.lines.end();
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** Every change of the clock around the freezes, each stated by itself; readers need not reckon. */
    private void zone(ZoneId zone) {
        Instant from = freezes.stream()
                .map(freeze -> freeze.from().minusYears(1).toInstant(ZoneOffset.UTC))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant until = freezes.stream()
                .map(freeze -> freeze.to().plusDays(2).toInstant(ZoneOffset.UTC))
                .max(Instant::compareTo)
                .orElseThrow();
        lines.line("BEGIN:VTIMEZONE");
        lines.line("TZID:" + zone.getId());
        observance(zone, from, zone.getRules().getOffset(from), zone.getRules().getOffset(from));
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            observance(zone, change.getInstant(), change.getOffsetBefore(), change.getOffsetAfter());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        lines.line("END:VTIMEZONE");
    }

    private void observance(ZoneId zone, Instant at, ZoneOffset before, ZoneOffset after) {
        String sort = zone.getRules().isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + sort);
        lines.line("DTSTART:" + CalendarLines.time(LocalDateTime.ofInstant(at, before)));
        lines.line("TZOFFSETFROM:" + offset(before));
        lines.line("TZOFFSETTO:" + offset(after));
        lines.line("END:" + sort);
    }

    private static String offset(ZoneOffset offset) {
        String text = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return text.replace(":", "");
    }

    private void event(Freeze freeze, ChangePolicy policy, Instant now) {
        lines.line("BEGIN:VEVENT");
        lines.line("UID:" + uid(freeze, policy));
        lines.line("DTSTAMP:" + CalendarLines.utc(now));
        moment("DTSTART", freeze.from(), freeze.timeZone());
        moment("DTEND", freeze.to(), freeze.timeZone());
        lines.line("SUMMARY:" + CalendarLines.text(freeze.name()));
        lines.line("DESCRIPTION:"
                + CalendarLines.text(
                        freeze.services().isEmpty()
                                ? "No changes of any service"
                                : "No changes of " + String.join(", ", freeze.services()))
                + CalendarLines.text(
                        freeze.emergency() == InEmergency.ALLOW ? "; emergencies go" : "; not even emergencies"));
        lines.line("TRANSP:TRANSPARENT");
        lines.line("END:VEVENT");
    }

    private void moment(String name, LocalDateTime time, ZoneId zone) {
        String local = CalendarLines.time(time);
        lines.line(isUtc(zone) ? name + ":" + local + "Z" : name + ";TZID=" + zone + ":" + local);
    }

    private static String uid(Freeze freeze, ChangePolicy policy) {
        return CalendarLines.uid(
                policy.name(),
                freeze.name(),
                freeze.from().toString(),
                freeze.timeZone().getId(),
                String.join(",", freeze.services()));
    }
}
