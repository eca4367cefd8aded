package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every code that a finding can have, and so every code that {@code severities} and waivers may name. Rules say theirs themselves;
 * what is found without a rule is listed here. A code belongs to the class that finds it: this list only repeats it, and a test
 * compares the two.
 */
public final class KnownCodes {
    private static final List<DiagnosticCode> FOUND_WHILE_READING = List.of(
            DiagnosticCode.error("alias-not-allowed"),
            DiagnosticCode.warning("baseline-mended"),
            DiagnosticCode.error("baseline-not-understood"),
            DiagnosticCode.warning("contrast-too-low"),
            DiagnosticCode.error("cycle"),
            DiagnosticCode.error("date-not-understood"),
            DiagnosticCode.error("day-stated-twice"),
            DiagnosticCode.error("duplicate-key"),
            DiagnosticCode.error("duplicate-name"),
            DiagnosticCode.error("duplicate-person"),
            DiagnosticCode.error("duplicate-rule"),
            DiagnosticCode.error("duplicate-standard-change"),
            DiagnosticCode.error("duplicate-step"),
            DiagnosticCode.error("duplicate-task"),
            DiagnosticCode.error("duration-not-understood"),
            DiagnosticCode.error("end-before-start"),
            DiagnosticCode.error("file-too-large"),
            DiagnosticCode.warning("freeze-calendar-cut"),
            DiagnosticCode.error("freeze-calendar-not-understood"),
            DiagnosticCode.error("key-not-text"),
            DiagnosticCode.warning("language-not-published"),
            DiagnosticCode.error("link-leaves-folder"),
            DiagnosticCode.error("look-not-understood"),
            DiagnosticCode.error("missing-key"),
            DiagnosticCode.error("money-not-understood"),
            DiagnosticCode.error("nested-too-deep"),
            DiagnosticCode.error("never-open"),
            DiagnosticCode.error("no-catalog"),
            DiagnosticCode.error("no-documents"),
            DiagnosticCode.error("no-includes"),
            DiagnosticCode.error("no-owner"),
            DiagnosticCode.error("no-price"),
            DiagnosticCode.error("not-a-catalog-document"),
            DiagnosticCode.error("not-text"),
            DiagnosticCode.error("not-utf-8"),
            DiagnosticCode.error("number-not-understood"),
            DiagnosticCode.error("order-link"),
            DiagnosticCode.warning("override-unused"),
            DiagnosticCode.error("part-exceeds-whole"),
            DiagnosticCode.error("paths-collide"),
            DiagnosticCode.error("percentage-not-understood"),
            DiagnosticCode.error("period-not-understood"),
            DiagnosticCode.error("periods-overlap"),
            DiagnosticCode.error("policy-case-wrong"),
            DiagnosticCode.error("policy-contradiction"),
            DiagnosticCode.warning("policy-unreachable"),
            DiagnosticCode.error("policy-unsatisfiable"),
            DiagnosticCode.error("rating-not-understood"),
            DiagnosticCode.error("search-test-failed"),
            DiagnosticCode.error("several-catalogs"),
            DiagnosticCode.error("share-not-understood"),
            DiagnosticCode.warning("standard-change-overdue"),
            DiagnosticCode.error("tag-not-allowed"),
            DiagnosticCode.error("time-not-understood"),
            DiagnosticCode.error("time-range-not-understood"),
            DiagnosticCode.warning("translation-mismatch"),
            DiagnosticCode.warning("unknown-code"),
            DiagnosticCode.error("unknown-key"),
            DiagnosticCode.error("unknown-kind"),
            DiagnosticCode.warning("unknown-look-file"),
            DiagnosticCode.error("unknown-name"),
            DiagnosticCode.error("unknown-step"),
            DiagnosticCode.warning("unknown-word"),
            DiagnosticCode.error("unknown-zone"),
            DiagnosticCode.error("value-not-allowed"),
            DiagnosticCode.error("value-not-understood"),
            DiagnosticCode.error("waiver-expired"),
            DiagnosticCode.warning("waiver-unused"),
            DiagnosticCode.error("wrong-type"),
            DiagnosticCode.error("yaml-not-understood"));

    private static final List<DiagnosticCode> KEEPS_THE_GATE_FROM_DECIDING = List.of(
            DiagnosticCode.error("ambiguous-revision"),
            DiagnosticCode.error("catalog-incomplete"),
            DiagnosticCode.error("change-too-large"),
            DiagnosticCode.error("evidence-in-change"),
            DiagnosticCode.error("evidence-unreadable"),
            DiagnosticCode.error("history-incomplete"),
            DiagnosticCode.error("inputs-not-readable"),
            DiagnosticCode.error("merge-conflict"),
            DiagnosticCode.error("no-calendars-there"),
            DiagnosticCode.error("no-catalog-there"),
            DiagnosticCode.error("no-policy"),
            DiagnosticCode.error("nothing-new"));

    private static final List<DiagnosticCode> FOUND_IN_LEDGERS = List.of(
            DiagnosticCode.error("base-not-on-branch"),
            DiagnosticCode.error("decision-differs"),
            DiagnosticCode.error("decision-not-recomputed"),
            DiagnosticCode.error("frozen-now"),
            DiagnosticCode.warning("ledger-clock"),
            DiagnosticCode.error("ledger-foreign"),
            DiagnosticCode.error("ledger-forked"),
            DiagnosticCode.error("ledger-missing"),
            DiagnosticCode.error("ledger-needs-key"),
            DiagnosticCode.error("ledger-not-reached"),
            DiagnosticCode.error("ledger-rewritten"),
            DiagnosticCode.error("ledger-truncated"),
            DiagnosticCode.error("record-altered"),
            DiagnosticCode.error("record-key-unknown"),
            DiagnosticCode.error("record-missing"),
            DiagnosticCode.error("record-not-approved"),
            DiagnosticCode.error("record-not-understood"),
            DiagnosticCode.error("record-removed"),
            DiagnosticCode.error("record-signature-bad"),
            DiagnosticCode.error("record-stale"),
            DiagnosticCode.error("record-unsigned"));

    private static final List<String> RULES_OF_THE_GATE = List.of(
            "budget-low",
            "budget-spent",
            "budget-unknown",
            "changes-requested",
            "control-touched",
            "emergency",
            "end-unknown",
            "forged-approval",
            "freeze",
            "illegal-transition",
            "measured-figures",
            "missing-evidence",
            "other-fields",
            "other-files",
            "owner-agrees",
            "risk",
            "standard-change",
            "target-lowered",
            "unknown-build");

    /** The rules of the gate that a waiver silences; whether one is used shows there. */
    private static final Set<String> WAIVED_BY_THE_GATE =
            Set.of("freeze", "budget-spent", "missing-evidence", "target-lowered", "illegal-transition");

    private KnownCodes() {}

    /** What is found in files, documents, names, values and waivers before or beside the rules; sorted by name. */
    public static List<DiagnosticCode> foundWhileReading() {
        return FOUND_WHILE_READING;
    }

    /** What a catalog can have as findings: what is found while reading and what the rules find. */
    public static List<DiagnosticCode> foundInCatalogs(List<Rule> rules) {
        return Stream.concat(FOUND_WHILE_READING.stream(), rules.stream().map(Rule::code))
                .toList();
    }

    /** Why the change gate cannot decide; sorted by name. */
    public static List<DiagnosticCode> keepsTheGateFromDeciding() {
        return KEEPS_THE_GATE_FROM_DECIDING;
    }

    /** What can be wrong with a ledger of decisions, or with one record in it; sorted by name. */
    public static List<DiagnosticCode> foundInLedgers() {
        return FOUND_IN_LEDGERS;
    }

    /** The rules by which the change gate decides, beside those of a policy; sorted. They have an effect, not a severity. */
    public static List<String> rulesOfTheGate() {
        return RULES_OF_THE_GATE;
    }

    /** The names of all codes, those of the rules and of the change gate among them. */
    public static SortedSet<String> with(List<Rule> rules) {
        SortedSet<String> names = new TreeSet<>(RULES_OF_THE_GATE);
        KEEPS_THE_GATE_FROM_DECIDING.forEach(code -> names.add(code.name()));
        FOUND_IN_LEDGERS.forEach(code -> names.add(code.name()));
        FOUND_WHILE_READING.forEach(code -> names.add(code.name()));
        rules.forEach(rule -> names.add(rule.code().name()));
        return names;
    }

    /** Whether it is a rule of the change gate that a waiver silences. */
    public static boolean isWaivedByTheGate(String code) {
        return WAIVED_BY_THE_GATE.contains(code);
    }
}
