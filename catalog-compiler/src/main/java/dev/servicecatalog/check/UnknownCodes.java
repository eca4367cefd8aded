package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Finds the codes that a catalog names although no finding has them: what was meant then stays as it is, unseen. */
public final class UnknownCodes {
    static final DiagnosticCode UNKNOWN_CODE = DiagnosticCode.warning("unknown-code");

    private UnknownCodes() {}

    /** A finding for each unknown code in {@code severities} and in the {@code rule} of a waiver. */
    public static List<Diagnostic> check(Catalog catalog, Origins origins, SortedSet<String> known) {
        List<Diagnostic> findings = new ArrayList<>();
        catalog.settings()
                .ifPresent(settings -> settings.severities().keySet().stream()
                        .filter(code -> isUnknown(code, known))
                        .forEach(code -> findings.add(unknown(
                                code,
                                settings.id(),
                                origins.keyPlace(settings.id(), "spec", "severities", code),
                                known))));
        catalog.waivers()
                .values()
                .forEach(waiver -> waiver.rule()
                        .filter(code -> isUnknown(code, known))
                        .ifPresent(code -> findings.add(
                                unknown(code, waiver.id(), origins.place(waiver.id(), "spec", "rule"), known))));
        return findings;
    }

    /** Words that cannot be a code at all are refused by the schema. */
    private static boolean isUnknown(String code, SortedSet<String> known) {
        return DiagnosticCode.isName(code) && !known.contains(code);
    }

    private static Diagnostic unknown(String code, EntityId subject, SourceSpan place, SortedSet<String> known) {
        return Diagnostic.of(
                UNKNOWN_CODE,
                place,
                "no finding has the code \"" + code + "\"",
                NearestName.of(code, known)
                        .map(NearestName::question)
                        .orElse("Write the code as the report shows it in brackets behind a finding, or remove it."),
                subject.toString());
    }
}
