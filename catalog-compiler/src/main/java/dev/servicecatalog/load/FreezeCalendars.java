package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.FreezeCalendar;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import dev.servicecatalog.time.WallClock;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import net.fortuna.ical4j.data.ParserException;

/**
 * Freezes that lie in iCalendar files beside the catalog. A file that is not understood to the last event gives none, and an error:
 * nobody may change something because a freeze could not be read.
 *
 * @param freezes those of all files that touch the time asked for, by begin and name
 * @param findings what is wrong with the files, in the order of places
 */
public record FreezeCalendars(List<Freeze> freezes, List<Diagnostic> findings) {
    /** How many freezes of one calendar are reckoned with; the next ones come into sight when the first are over. */
    public static final int MOST = 1_000;

    private static final DiagnosticCode NOT_UNDERSTOOD = DiagnosticCode.error("freeze-calendar-not-understood");
    private static final DiagnosticCode CUT = DiagnosticCode.warning("freeze-calendar-cut");

    /** Copies the lists. */
    public FreezeCalendars {
        freezes = List.copyOf(freezes);
        findings = List.copyOf(findings);
    }

    /**
     * Reads all calendars of a policy from the source that the policy itself was read from.
     *
     * @param stated where the policy names a calendar, by its position from 0
     */
    public static FreezeCalendars read(
            ChangePolicy policy, CatalogSource source, IntFunction<SourceSpan> stated, Instant from, Instant until) {
        List<Freeze> freezes = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (int i = 0; i < policy.freezeCalendars().size(); i++) {
            FreezeCalendar calendar = policy.freezeCalendars().get(i);
            Reading reading = new Reading(policy, calendar, stated.apply(i), findings);
            reading.read(source.beside(calendar.file()), from, until).forEach(freezes::add);
        }
        freezes.sort(Comparator.comparing((Freeze freeze) -> new WallClock(freeze.timeZone()).first(freeze.from()))
                .thenComparing(Freeze::name));
        findings.sort(null);
        return new FreezeCalendars(freezes, findings);
    }

    /** Reads one calendar. */
    private record Reading(ChangePolicy policy, FreezeCalendar calendar, SourceSpan stated, List<Diagnostic> findings) {
        List<Freeze> read(Optional<SourceFile> file, Instant from, Instant until) {
            if (file.isEmpty()) {
                return missing();
            }
            if (file.get().content().length > CatalogSource.LARGEST_FILE) {
                return refuse(
                        1, "the file has more than the " + CatalogSource.LARGEST_FILE / 1024 + " KiB that are read");
            }
            try {
                return freezes(file.get(), from, until);
            } catch (ParserException e) {
                return refuse(Math.max(1, e.getLineNo()), "this is no iCalendar");
            }
        }

        private List<Freeze> freezes(SourceFile file, Instant from, Instant until) throws ParserException {
            List<Map<String, List<IcsProperty>>> stated = IcsReader.events(file);
            List<Integer> lines = lines(file);
            List<IcsEvent> events = new ArrayList<>();
            boolean understood = true;
            for (int i = 0; i < stated.size(); i++) {
                try {
                    IcsEvent event = IcsEvent.of(stated.get(i), calendar.timeZone());
                    event.check();
                    events.add(event);
                } catch (RuntimeException e) {
                    // the library, too, says that a rule makes no sense by whatever exception comes first
                    understood = false;
                    refuse(i < lines.size() ? lines.get(i) : 1, "the event is not understood" + why(e));
                }
            }
            return understood ? between(events, from, until) : List.of();
        }

        private static String why(RuntimeException e) {
            return e.getClass() == DateTimeException.class ? ": " + e.getMessage() : "";
        }

        private List<Freeze> between(List<IcsEvent> events, Instant from, Instant until) {
            List<Freeze> freezes = new ArrayList<>();
            for (IcsEvent event : events) {
                Set<LocalDateTime> replaced = new HashSet<>();
                if (event.replaces().isEmpty()) {
                    events.stream()
                            .filter(other -> other.uid().equals(event.uid()))
                            .forEach(other -> other.replaces().ifPresent(replaced::add));
                }
                event.starts(from, until, replaced, MOST + 1)
                        .forEach(start -> freezes.add(event.freeze(start, calendar)));
            }
            freezes.sort(Comparator.comparing(Freeze::from).thenComparing(Freeze::name));
            if (freezes.size() <= MOST) {
                return freezes;
            }
            findings.add(Diagnostic.of(
                    CUT,
                    SourceSpan.startOf(calendar.file()),
                    "it holds more than " + MOST + " freezes, and those after "
                            + freezes.get(MOST - 1).from().toLocalDate() + " are not looked at yet",
                    "State long times as one event, not as one for each day.",
                    policy.id().toString()));
            return freezes.subList(0, MOST);
        }

        /** The line of each event. */
        private static List<Integer> lines(SourceFile file) {
            List<Integer> lines = new ArrayList<>();
            String[] text = new String(file.content(), StandardCharsets.UTF_8).split("\r\n|\n|\r", -1);
            for (int i = 0; i < text.length; i++) {
                if (text[i].strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                    lines.add(i + 1);
                }
            }
            return lines;
        }

        private List<Freeze> missing() {
            findings.add(Diagnostic.of(
                    NOT_UNDERSTOOD,
                    stated,
                    "there is no file \"" + calendar.file() + "\" right in the catalog's folder",
                    "Put the calendar there, or correct the name.",
                    policy.id().toString()));
            return List.of();
        }

        private List<Freeze> refuse(int line, String message) {
            findings.add(Diagnostic.of(
                    NOT_UNDERSTOOD,
                    new SourceSpan(calendar.file(), line, 1, 1),
                    message,
                    "Export the calendar anew as iCalendar (RFC 5545) with events of whole days or with IANA time zones.",
                    policy.id().toString()));
            return List.of();
        }
    }
}
