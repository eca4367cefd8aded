package dev.servicecatalog.change;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Kind;
import java.util.Map;
import java.util.Optional;

/** What comes and what goes. */
final class LifeChanges {
    private static final Map<Kind, ChangeType> ADDED =
            Map.of(Kind.SERVICE, ChangeType.SERVICE_ADDED, Kind.OFFERING, ChangeType.OFFERING_ADDED);
    private static final Map<Kind, ChangeType> REMOVED =
            Map.of(Kind.SERVICE, ChangeType.SERVICE_REMOVED, Kind.OFFERING, ChangeType.OFFERING_REMOVED);

    private LifeChanges() {}

    static Change added(Entity entity) {
        return whole(
                FieldTypes.isPolicy(entity.id().kind())
                        ? ChangeType.POLICY_CHANGED
                        : ADDED.getOrDefault(entity.id().kind(), ChangeType.ENTITY_ADDED),
                entity,
                "new");
    }

    static Change removed(Entity entity) {
        return whole(
                FieldTypes.isPolicy(entity.id().kind())
                        ? ChangeType.POLICY_CHANGED
                        : REMOVED.getOrDefault(entity.id().kind(), ChangeType.ENTITY_REMOVED),
                entity,
                "removed");
    }

    private static Change whole(ChangeType type, Entity entity, String word) {
        Change.Subject subject = new Change.Subject(entity.id(), entity.title());
        return Change.of(
                type, subject, "", word + " " + Words.kind(entity.id().kind()), Optional.empty(), Optional.empty());
    }
}
