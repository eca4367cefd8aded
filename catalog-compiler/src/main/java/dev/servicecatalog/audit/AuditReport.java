package dev.servicecatalog.audit;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All landed changes of some days, each in one class, with their figures.
 *
 * @param problems what is wrong with the ledger and the history, first; with an error the rest may be incomplete
 * @param changes in the order in which they landed
 * @param all figures of all of them
 * @param byService by name; a change of several services counts for each, one without a decision for none; an outcome that names a
 *     service counts for that one only
 * @param byMonth in the zone of the days, by the time that commits state
 * @param strays outcomes in the ledger about none of the commits of the branch
 * @param fates how changes ended, by their commits
 */
public record AuditReport(
        Asked asked,
        List<Diagnostic> problems,
        List<AuditedChange> changes,
        Figures all,
        SortedMap<String, Figures> byService,
        SortedMap<YearMonth, Figures> byMonth,
        int strays,
        SortedMap<String, Fate> fates,
        Optional<Sample> sample) {
    /**
     * What was looked at.
     *
     * @param repository its name in records
     * @param branch as the caller names it
     * @param tip the commit that the branch ends with
     * @param ledger the commit that the ledger ends with; empty if there is none
     * @param records how many records it has
     */
    public record Asked(
            String repository,
            String branch,
            Optional<String> tip,
            Optional<String> ledger,
            int records,
            Days days,
            Instant now) {}

    /**
     * What Git and the ledger say.
     *
     * @param line all commits of the branch, the oldest first
     */
    public record Facts(
            List<LandedChange> line, List<Ruling> rulings, List<Entry.Reviewed> reviews, List<Entry.Ended> endings) {}

    /**
     * Puts all of it together.
     *
     * @param size of the sample, if one is asked for
     * @param seed what it is drawn from
     */
    public static AuditReport of(
            Asked asked,
            List<Diagnostic> problems,
            Facts facts,
            Population.Ancestry ancestry,
            Optional<Integer> size,
            String seed) {
        List<AuditedChange> population =
                Population.of(facts.line(), facts.rulings(), facts.reviews(), ancestry, asked.now());
        List<AuditedChange> changes = asked.days().of(facts.line(), asked.now()).stream()
                .map(population::get)
                .toList();
        Fates fates = new Fates(facts.line(), facts.endings());
        Window window = Window.of(asked, changes);
        Duration time = window.length();
        SortedMap<String, Figures> byService = new TreeMap<>();
        byService(changes).forEach((name, those) -> byService.put(name, Figures.of(those, fates.of(name), time)));
        SortedMap<YearMonth, Figures> byMonth = new TreeMap<>();
        byMonth(changes, asked.days())
                .forEach((month, those) ->
                        byMonth.put(month, Figures.of(those, fates, window.of(month, asked.days()))));
        return new AuditReport(
                asked,
                List.copyOf(problems),
                changes,
                Figures.of(changes, fates, time),
                byService,
                byMonth,
                fates.strays(population),
                fates.all(changes),
                size.map(most -> Sample.draw(changes, most, seed)));
    }

    /** Whether everything is as it should be. */
    public boolean isClean() {
        return isReliable() && all.standings().get(Standing.UNAUTHORISED) == 0 && all.overdue() == 0;
    }

    /** Whether ledger and history are whole. */
    public boolean isReliable() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** How one of the changes ended. */
    public Fate fate(AuditedChange change) {
        return fates.get(change.landing().commit());
    }

    /** The changes that failed, were rolled back or taken back. */
    public List<AuditedChange> failed() {
        return changes.stream().filter(change -> fate(change).isFailure()).toList();
    }

    /** The changes that stand so. */
    public List<AuditedChange> standing(Standing standing) {
        return changes.stream().filter(change -> change.standing() == standing).toList();
    }

    /** The month in which it landed by its own words. */
    public static YearMonth month(AuditedChange change, Days days) {
        return YearMonth.from(change.landing().times().landed().atZone(days.zone()));
    }

    private static SortedMap<String, List<AuditedChange>> byService(List<AuditedChange> changes) {
        SortedMap<String, List<AuditedChange>> groups = new TreeMap<>();
        for (AuditedChange change : changes) {
            for (String name : change.services()) {
                groups.computeIfAbsent(name, none -> new ArrayList<>()).add(change);
            }
        }
        return groups;
    }

    private static SortedMap<YearMonth, List<AuditedChange>> byMonth(List<AuditedChange> changes, Days days) {
        SortedMap<YearMonth, List<AuditedChange>> groups = new TreeMap<>();
        for (AuditedChange change : changes) {
            groups.computeIfAbsent(month(change, days), none -> new ArrayList<>())
                    .add(change);
        }
        return groups;
    }

    /** A time that was looked at. */
    private record Window(Instant from, Instant to) {
        /** From the first day asked for, or the first change, to the last day asked for that is not ahead, or now. */
        static Window of(Asked asked, List<AuditedChange> changes) {
            Days days = asked.days();
            Instant first = changes.stream()
                    .map(change -> change.landing().times().landed())
                    .min(Instant::compareTo)
                    .orElse(asked.now());
            return new Window(
                    days.since().map(day -> start(day, days)).orElse(first),
                    days.until()
                            .map(day -> start(day.plusDays(1), days))
                            .filter(asked.now()::isAfter)
                            .orElse(asked.now()));
        }

        private static Instant start(LocalDate day, Days days) {
            return day.atStartOfDay(days.zone()).toInstant();
        }

        /** What of a month lies in it: a month that is not over has had fewer days to change anything. */
        Duration of(YearMonth month, Days days) {
            Instant begin = start(month.atDay(1), days);
            Instant end = start(month.plusMonths(1).atDay(1), days);
            return new Window(begin.isAfter(from) ? begin : from, end.isBefore(to) ? end : to).length();
        }

        Duration length() {
            return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
        }
    }
}
