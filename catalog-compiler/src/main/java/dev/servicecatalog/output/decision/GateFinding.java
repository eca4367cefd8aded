package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;
import java.util.Optional;

/**
 * A reason as tools for findings understand it.
 *
 * @param level how it counts now
 * @param place where it stands, from the top of the repository; empty if nowhere
 * @param fingerprint the same as long as the finding is, wherever it moves to
 */
record GateFinding(Reason reason, Level level, Optional<SourceSpan> place, String fingerprint) {
    /** How a finding counts. */
    enum Level {
        /** The change may not go because of it. */
        ERROR,
        /** Worth knowing, or passed by as an emergency. */
        WARNING,
        /** Fulfilled, waived or only told. */
        NOTE
    }

    /** All reasons of a decision, in its order. */
    static List<GateFinding> of(GateReport report) {
        return report.decision().reasons().stream()
                .map(reason -> of(reason, report))
                .toList();
    }

    private static GateFinding of(Reason reason, GateReport report) {
        Optional<Diagnostic> finding = finding(reason, report);
        Optional<SourceSpan> place =
                finding.map(found -> below(report.folder(), found.place())).or(() -> placeOfChange(reason, report));
        String told = finding.map(found -> found.subject() + " " + found.message())
                .orElse(reason.sentence() + " " + reason.remedy());
        String fingerprint = Digests.of(reason.rule() + "\n" + reason.services() + "\n" + told);
        return new GateFinding(reason, level(reason, report), place, fingerprint);
    }

    /** Whether the change may not go because of this reason. */
    static boolean blocks(Reason reason, GateReport report) {
        if (report.decision().outcome().isApproved()) {
            return false;
        }
        return reason.effect().compareTo(Effect.HOLD) >= 0
                || report.decision().open().stream()
                        .anyMatch(open -> open.reason().equals(reason));
    }

    private static Level level(Reason reason, GateReport report) {
        if (blocks(reason, report)) {
            return Level.ERROR;
        }
        Outcome outcome = report.decision().outcome();
        boolean refused = !outcome.isApproved() && outcome != Outcome.REVIEW_REQUIRED;
        boolean passedBy = outcome == Outcome.APPROVED_EMERGENCY || refused;
        boolean stepBack = reason.effect() == Effect.NOTE
                && !reason.remedy().isEmpty()
                && reason.waivedBy().isEmpty();
        return reason.effect() != Effect.NOTE && passedBy || stepBack ? Level.WARNING : Level.NOTE;
    }

    private static Optional<Diagnostic> finding(Reason reason, GateReport report) {
        return report.diff().stream()
                .flatMap(diff -> diff.newFindings().stream())
                .filter(found -> found.code().name().equals(reason.rule()))
                .filter(found -> reason.sentence().equals(found.place() + ": " + found.message()))
                .findFirst();
    }

    private static Optional<SourceSpan> placeOfChange(Reason reason, GateReport report) {
        return report.diff().stream()
                .flatMap(diff -> diff.changes().stream())
                .filter(change -> reason.sentence().startsWith(change.sentence()))
                .findFirst()
                .flatMap(change -> place(change, report));
    }

    private static Optional<SourceSpan> place(Change change, GateReport report) {
        return report.places().of(change.subject(), change.path());
    }

    private static SourceSpan below(String folder, SourceSpan place) {
        return new SourceSpan(folder + place.file(), place.line(), place.column(), place.length());
    }
}
