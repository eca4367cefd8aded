package dev.servicecatalog.gate;

import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.change.FieldChange;
import dev.servicecatalog.gate.Range.Sort;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sort of change, approved beforehand, that a change is. Fields decide, by their names, not files; and whatever the catalog does
 * not know - a new name, another file, a link - makes a change no standard one.
 */
final class StandardChanges {
    private static final Set<ChangeType> NEVER = Set.of(
            ChangeType.SERVICE_ADDED,
            ChangeType.SERVICE_REMOVED,
            ChangeType.OFFERING_ADDED,
            ChangeType.OFFERING_REMOVED,
            ChangeType.ENTITY_ADDED,
            ChangeType.ENTITY_REMOVED,
            ChangeType.POLICY_CHANGED,
            ChangeType.PROOF_BROKEN);

    private StandardChanges() {}

    /** The first of the policy that allows everything the change does; empty if none does. */
    static Optional<StandardChange> matching(GateCase gateCase) {
        return gateCase.catalogChange()
                .filter(change -> isPlain(change, gateCase))
                .flatMap(change -> gateCase.policy().standardChanges().stream()
                        .filter(standard -> isInForce(standard, gateCase))
                        .filter(standard -> allows(standard, change.diff().fields()))
                        .findFirst());
    }

    private static boolean isPlain(CatalogChange change, GateCase gateCase) {
        Range range = gateCase.situation().range();
        return !change.diff().fields().isEmpty()
                && change.diff().changes().stream().noneMatch(each -> NEVER.contains(each.type()))
                && ControlTouched.touched(range).isEmpty()
                && range.paths().allMatch(path -> path.inCatalog() && path.sort() == Sort.CONTENT);
    }

    private static boolean isInForce(StandardChange standard, GateCase gateCase) {
        LocalDate today = LocalDate.ofInstant(gateCase.situation().now(), BaseHours.zone(gateCase.situation()));
        int failed = gateCase.situation().failedStandardChanges().getOrDefault(standard.id(), 0);
        return standard.reviewBy().filter(today::isAfter).isEmpty()
                && standard.maxServices().stream()
                        .allMatch(most -> gateCase.services().size() <= most)
                && standard.failedInLast90Days().stream().allMatch(most -> failed <= most);
    }

    private static boolean allows(StandardChange standard, List<FieldChange> fields) {
        return fields.stream()
                .allMatch(
                        field -> standard.allow().stream().anyMatch(pattern -> matches(pattern, field.semanticPath())));
    }

    /** Segment by segment; {@code *} stands for any one. */
    static boolean matches(String pattern, String field) {
        String[] wanted = pattern.split("\\.");
        String[] given = field.split("\\.");
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
