package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes out the findings that somebody accepted, and says which acceptances are over or for nothing. */
public final class Waivers {
    static final DiagnosticCode WAIVER_EXPIRED = DiagnosticCode.error("waiver-expired");
    private static final DiagnosticCode WAIVER_UNUSED = DiagnosticCode.warning("waiver-unused");

    private Waivers() {}

    /** The findings that are left, and those about the waivers themselves; a waiver holds to the end of its last day. */
    public static List<Diagnostic> apply(Catalog catalog, LocalDate today, Origins origins, List<Diagnostic> findings) {
        Set<String> used = new TreeSet<>();
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic finding : findings) {
            List<Waiver> accepting = catalog.waivers().values().stream()
                    .filter(waiver -> matches(waiver, finding) && !isExpired(waiver, today))
                    .toList();
            accepting.forEach(waiver -> used.add(waiver.name()));
            if (accepting.isEmpty()) {
                left.add(finding);
            }
        }
        for (Waiver waiver : catalog.waivers().values()) {
            if (isExpired(waiver, today)) {
                left.add(expired(waiver, origins));
            } else if (!used.contains(waiver.name()) && isFoundHere(waiver) && !isRefused(waiver, findings)) {
                left.add(unused(waiver, origins));
            }
        }
        return left;
    }

    /** The findings that no waiver of a catalog takes out, be it that in which they were found or another. */
    public static List<Diagnostic> unwaived(Catalog catalog, LocalDate today, List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> catalog.waivers().values().stream()
                        .noneMatch(waiver -> matches(waiver, finding) && !isExpired(waiver, today)))
                .toList();
    }

    private static boolean matches(Waiver waiver, Diagnostic finding) {
        return waiver.rule().equals(Optional.of(finding.code().name()))
                && waiver.subject().map(Object::toString).equals(Optional.of(finding.subject()));
    }

    private static boolean isExpired(Waiver waiver, LocalDate today) {
        return waiver.expires().filter(today::isAfter).isPresent();
    }

    private static boolean isFoundHere(Waiver waiver) {
        return waiver.rule().filter(rule -> !KnownCodes.isWaivedByTheGate(rule)).isPresent()
                && waiver.subject().isPresent();
    }

    /** Whether its rule is reported already as one that nothing finds. */
    private static boolean isRefused(Waiver waiver, List<Diagnostic> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.code().equals(UnknownCodes.UNKNOWN_CODE)
                        && finding.subject().equals(waiver.id().toString()));
    }

    private static Diagnostic expired(Waiver waiver, Origins origins) {
        return Diagnostic.of(
                WAIVER_EXPIRED,
                origins.place(waiver.id(), "spec", "expires"),
                "the waiver of \"" + waiver.rule().orElse("") + "\" ended on "
                        + waiver.expires().orElseThrow(),
                "Mend what it accepted and remove the waiver, or have it approved again.",
                waiver.id().toString());
    }

    private static Diagnostic unused(Waiver waiver, Origins origins) {
        return Diagnostic.of(
                WAIVER_UNUSED,
                origins.place(waiver.id(), "spec", "rule"),
                "there is no finding \"" + waiver.rule().orElse("") + "\" about "
                        + waiver.subject().map(Object::toString).orElse("") + " to accept",
                "Remove the waiver, or correct its rule or its subject.",
                waiver.id().toString());
    }
}
