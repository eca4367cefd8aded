package dev.servicecatalog.change;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.FindingKey;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the findings of two versions have not in common. A finding that was there before is known wherever it moves to, whatever figures
 * it tells now, and is new only where it is worse. A promise that does not hold is known by its field, others by what they quote.
 *
 * @param fresh what the first version does not have, or not as bad; in the order of places
 * @param mended what the second does not have; in the order of places
 */
record Findings(List<Diagnostic> fresh, List<Diagnostic> mended) {
    /** Findings that say that a promise does not hold. */
    private static final Set<String> PROOFS = Set.of(
            "promise-shorter-than-chain",
            "clock-promise-needs-24x7",
            "attainment-not-supported",
            "availability-impossible",
            "availability-likely-only",
            "restore-breaks-availability",
            "hours-not-covered",
            "promise-exceeds-agreement");

    static Findings between(Version before, Version after) {
        Pairing pairing = new Pairing(before.findings(), after.findings(), new Worsening(before, after)::is);
        pairing.by(finding -> List.of(finding.code().name(), finding.subject(), finding.message()));
        pairing.by(Findings::keyInWords);
        pairing.by(Findings::keyOfField);
        return new Findings(pairing.fresh(), pairing.mended());
    }

    /** One of a promise would not know it again where it was made a little better, and still does not hold. */
    private static Object keyInWords(Diagnostic finding) {
        return PROOFS.contains(finding.code().name()) ? finding : FindingKey.of(finding);
    }

    private static Object keyOfField(Diagnostic finding) {
        boolean known =
                PROOFS.contains(finding.code().name()) && !finding.field().isEmpty();
        return known ? List.of(finding.code().name(), finding.subject(), finding.field()) : finding;
    }

    /** Those about promises, as changes. */
    static List<Change> proofs(List<Diagnostic> findings, ChangeType type, Catalog catalog) {
        return findings.stream()
                .filter(finding -> PROOFS.contains(finding.code().name()))
                .flatMap(finding -> subject(finding, catalog).stream()
                        .map(subject -> Change.of(
                                type,
                                subject,
                                "",
                                (type == ChangeType.PROOF_MENDED ? "no longer: " : "") + finding.message(),
                                Optional.empty(),
                                Optional.empty())))
                .toList();
    }

    private static Optional<Change.Subject> subject(Diagnostic finding, Catalog catalog) {
        String[] parts = finding.subject().split("/", 2);
        return Kind.of(parts[0])
                .filter(kind -> parts.length == 2)
                .map(kind -> new EntityId(kind, parts[1]))
                .map(id -> new Change.Subject(
                        id, catalog.entity(id).map(Entity::title).orElse(id.name())));
    }
}
