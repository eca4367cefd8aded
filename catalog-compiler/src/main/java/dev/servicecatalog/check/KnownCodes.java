package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every code that a finding can have, and so every code that {@code severities} and waivers may name. Rules say theirs themselves;
 * what is found without a rule is listed here. A code belongs to the class that finds it: this list only repeats it, and a test
 * compares the two.
 */
public final class KnownCodes {
    private static final List<DiagnosticCode> FOUND_WHILE_READING = List.of(
            DiagnosticCode.error("alias-not-allowed"),
            DiagnosticCode.error("cycle"),
            DiagnosticCode.error("date-not-understood"),
            DiagnosticCode.error("day-stated-twice"),
            DiagnosticCode.error("duplicate-key"),
            DiagnosticCode.error("duplicate-name"),
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
            DiagnosticCode.error("link-leaves-folder"),
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
            DiagnosticCode.error("part-exceeds-whole"),
            DiagnosticCode.error("percentage-not-understood"),
            DiagnosticCode.error("period-not-understood"),
            DiagnosticCode.error("periods-overlap"),
            DiagnosticCode.error("policy-case-wrong"),
            DiagnosticCode.error("policy-contradiction"),
            DiagnosticCode.warning("policy-unreachable"),
            DiagnosticCode.error("policy-unsatisfiable"),
            DiagnosticCode.error("rating-not-understood"),
            DiagnosticCode.error("several-catalogs"),
            DiagnosticCode.error("share-not-understood"),
            DiagnosticCode.warning("standard-change-overdue"),
            DiagnosticCode.error("tag-not-allowed"),
            DiagnosticCode.error("time-not-understood"),
            DiagnosticCode.error("time-range-not-understood"),
            DiagnosticCode.warning("unknown-code"),
            DiagnosticCode.error("unknown-key"),
            DiagnosticCode.error("unknown-kind"),
            DiagnosticCode.error("unknown-name"),
            DiagnosticCode.error("unknown-step"),
            DiagnosticCode.error("unknown-zone"),
            DiagnosticCode.error("value-not-allowed"),
            DiagnosticCode.error("value-not-understood"),
            DiagnosticCode.error("waiver-expired"),
            DiagnosticCode.warning("waiver-unused"),
            DiagnosticCode.error("wrong-type"),
            DiagnosticCode.error("yaml-not-understood"));

    /** What only the change gate finds; whether a waiver of it is used shows there. */
    private static final Set<String> FOUND_BY_THE_GATE =
            Set.of("freeze", "budget-spent", "missing-evidence", "target-lowered", "illegal-transition");

    private KnownCodes() {}

    /** What is found in files, documents, names, values and waivers before or beside the rules; sorted by name. */
    public static List<DiagnosticCode> foundWhileReading() {
        return FOUND_WHILE_READING;
    }

    /** The names of all codes, those of the rules and of the change gate among them. */
    public static SortedSet<String> with(List<Rule> rules) {
        SortedSet<String> names = new TreeSet<>(FOUND_BY_THE_GATE);
        FOUND_WHILE_READING.forEach(code -> names.add(code.name()));
        rules.forEach(rule -> names.add(rule.code().name()));
        return names;
    }

    static boolean isFoundByTheGate(String code) {
        return FOUND_BY_THE_GATE.contains(code);
    }
}
