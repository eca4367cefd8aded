package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.gate.Approvals.Approval;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Reach;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Reason.Effect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A decision in the words of the business, for all forms that people read. Nothing in it is escaped yet.
 *
 * @param verdict {@code review required}
 * @param facts who notices the change, by label
 * @param why the reasons that decide, the strictest first
 * @param next what to do, in order; the command last
 * @param times until when what holds
 */
record DecisionSummary(String verdict, List<Fact> facts, List<Reason> why, List<String> next, List<Fact> times) {
    /** A label and what stands behind it. */
    record Fact(String label, String text) {}

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 3;

    static DecisionSummary of(GateReport report) {
        Outcome outcome = report.decision().outcome();
        String mode = report.asked().enforced() ? "" : " (only reported: it passes all the same)";
        return new DecisionSummary(
                outcome.words() + mode, facts(report), why(report), NextSteps.of(report), times(report));
    }

    /** Both the zone of the catalog and UTC: {@code 2026-08-15 00:00 Europe/Oslo (2026-08-14 22:00 UTC)}. */
    static String moment(Instant moment, GateReport report) {
        String utc = MINUTE.format(moment.atZone(ZoneOffset.UTC)) + " UTC";
        return report.zone().equals(ZoneOffset.UTC)
                ? utc
                : MINUTE.format(moment.atZone(report.zone())) + " " + report.zone() + " (" + utc + ")";
    }

    private static List<Fact> facts(GateReport report) {
        List<Fact> facts = new ArrayList<>();
        String range = report.range().map(DecisionSummary::commits).orElse("");
        facts.add(new Fact(
                "change",
                named(report.asked().head()) + " into " + named(report.asked().base()) + range));
        if (report.situation().isEmpty()) {
            return facts;
        }
        Reach reach = report.decision().reach();
        String importance = reach.services().isEmpty()
                ? ""
                : " (" + reach.importance().name().toLowerCase(Locale.ROOT) + ")";
        facts.add(new Fact(
                "services", reach.services().isEmpty() ? "none" : Plain.some(reach.services(), 5) + importance));
        report.diff()
                .map(diff -> diff.changes().stream().map(Change::sentence).toList())
                .ifPresent(changes ->
                        Plain.lines(changes, SHOWN, line -> line).forEach(line -> facts.add(new Fact("means", line))));
        add(facts, "needed by", reach.dependents());
        add(facts, "used by", reach.units());
        add(facts, "goals", reach.goals());
        if (!reach.services().isEmpty()) {
            facts.add(new Fact("an hour without", hour(reach)));
        }
        report.decision().likelihood().map(DecisionSummary::likelihood).ifPresent(facts::add);
        add(
                facts,
                "approved by",
                report.decision().approvals().stream().map(Approval::person).toList());
        return facts;
    }

    /** A name, or the beginning of an id. */
    private static String named(String revision) {
        return revision.matches("[0-9a-f]{40}") ? revision.substring(0, 7) : revision;
    }

    private static String commits(Range range) {
        int count = range.commits().size();
        return " (" + count + (count == 1 ? " commit, " : " commits, ")
                + range.head().substring(0, 7) + " onto " + range.base().substring(0, 7) + ")";
    }

    private static Fact likelihood(LikelihoodScore score) {
        return new Fact("may fail", LikelihoodWords.sum(score) + "; this ranks, it does not predict");
    }

    private static void add(List<Fact> facts, String label, List<String> titles) {
        if (!titles.isEmpty()) {
            facts.add(new Fact(label, Plain.some(titles, 5)));
        }
    }

    private static String hour(Reach reach) {
        String least = reach.atLeast() ? "at least " : "";
        return reach.hourWithout()
                .map(money -> "costs " + least + money + " by the catalog's own figures")
                .orElse("costs nobody knows how much: the catalog states no value in one currency");
    }

    /** What decides; where nothing stands in the way, what was asked for and is there. */
    private static List<Reason> why(GateReport report) {
        List<Reason> all = report.decision().reasons();
        List<Reason> deciding = report.decision().outcome().isApproved()
                ? all.stream().filter(reason -> reason.effect() != Effect.NOTE).toList()
                : all.stream()
                        .filter(reason -> GateFinding.blocks(reason, report))
                        .toList();
        return deciding.isEmpty() ? all : deciding;
    }

    private static List<Fact> times(GateReport report) {
        List<Fact> times = new ArrayList<>();
        report.decision().until().ifPresent(until -> times.add(new Fact("on hold until", moment(until, report))));
        report.decision().reviewDue().ifPresent(due -> times.add(new Fact("review due", moment(due, report))));
        report.decision().validUntil().ifPresent(valid -> times.add(new Fact("valid until", moment(valid, report))));
        times.add(new Fact(
                "decided",
                moment(report.asked().now(), report)
                        + (report.asked().clockGiven() ? ", a time that was given" : ", by the clock of the machine")));
        return times;
    }
}
