package dev.servicecatalog.change;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings of one version that the other does not have; lines may have moved, what is said counts. */
final class Findings {
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

    private Findings() {}

    /** Those of the first list that the second does not have, counting how often, in the order of the first. */
    static List<Diagnostic> missing(List<Diagnostic> from, List<Diagnostic> in) {
        Map<List<String>, Integer> known = new HashMap<>();
        in.forEach(finding -> known.merge(key(finding), 1, Integer::sum));
        List<Diagnostic> missing = new ArrayList<>();
        for (Diagnostic finding : from) {
            if (known.merge(key(finding), -1, Integer::sum) < 0) {
                missing.add(finding);
            }
        }
        return missing;
    }

    private static List<String> key(Diagnostic finding) {
        return List.of(finding.code().name(), finding.subject(), finding.message());
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
