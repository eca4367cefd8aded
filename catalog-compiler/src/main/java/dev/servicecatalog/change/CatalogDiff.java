package dev.servicecatalog.change;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different between two versions of a catalog. Comments, the order of keys, the way YAML is written and where files lie are no
 * difference.
 *
 * @param changes what it means to the business, what hurts most first
 * @param fields every field that differs, in the order of entities and paths
 * @param newFindings what is wrong now and was not before, or was not as bad, in the order of places
 * @param mended what was wrong before and is not now, in the order of places
 */
public record CatalogDiff(
        List<Change> changes, List<FieldChange> fields, List<Diagnostic> newFindings, List<Diagnostic> mended) {
    /** Copies the lists. */
    public CatalogDiff {
        changes = List.copyOf(changes);
        fields = List.copyOf(fields);
        newFindings = List.copyOf(newFindings);
        mended = List.copyOf(mended);
    }

    /** Compares two versions. */
    public static CatalogDiff between(Version before, Version after) {
        Map<EntityId, Entity> old = entities(before);
        Map<EntityId, Entity> now = entities(after);
        List<FieldChange> fields = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Set<EntityId> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        for (EntityId id : all.stream().sorted().toList()) {
            List<FieldChange> own =
                    FieldChanges.of(id, Document.of(before.catalog(), id), Document.of(after.catalog(), id));
            fields.addAll(own);
            if (!old.containsKey(id)) {
                changes.add(LifeChanges.added(now.get(id)));
            } else if (!now.containsKey(id)) {
                changes.add(LifeChanges.removed(old.get(id)));
            } else {
                changes.addAll(FieldTypes.changes(old.get(id), now.get(id), own));
            }
        }
        changes.addAll(promisesAndPrices(before, after));
        changes.addAll(CostChanges.between(before.insights(), after.insights()));
        changes.addAll(unseen(fields, changes, old, now));
        Findings findings = Findings.between(before, after);
        List<Diagnostic> newFindings = findings.fresh();
        List<Diagnostic> mended = findings.mended();
        changes.addAll(Findings.proofs(newFindings, ChangeType.PROOF_BROKEN, after.catalog()));
        changes.addAll(Findings.proofs(mended, ChangeType.PROOF_MENDED, after.catalog()));
        return new CatalogDiff(changes.stream().sorted().toList(), fields, newFindings, mended);
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return changes.isEmpty() && fields.isEmpty() && newFindings.isEmpty() && mended.isEmpty();
    }

    /** What is said in another way and comes to the same is still a change, so that somebody can look at it. */
    private static List<Change> unseen(
            List<FieldChange> fields, List<Change> changes, Map<EntityId, Entity> old, Map<EntityId, Entity> now) {
        Map<EntityId, List<String>> seen = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::subject, Collectors.mapping(Change::path, Collectors.toUnmodifiableList())));
        return fields.stream()
                .filter(field -> old.containsKey(field.subject()) && now.containsKey(field.subject()))
                .filter(FieldTypes::isComparedElsewhere)
                .filter(field -> seen.getOrDefault(field.subject(), List.of()).stream()
                        .noneMatch(path -> FieldTypes.tells(path, field)))
                .map(field -> Change.of(
                        ChangeType.OTHER_FIELD,
                        new Change.Subject(
                                field.subject(), now.get(field.subject()).title()),
                        field.path(),
                        FieldTypes.note(field.semanticPath()) + ", said in another way",
                        field.before(),
                        field.after()))
                .toList();
    }

    /** These may change although no field of the entity does: a calendar is enough. */
    private static List<Change> promisesAndPrices(Version before, Version after) {
        Comparison comparison = new Comparison(after.insights().today());
        List<Change> changes = new ArrayList<>();
        both(before, after, Catalog::offerings).forEach(pair -> {
            changes.addAll(LeadTimeChanges.of(pair, comparison));
            changes.addAll(PriceChanges.of(pair));
        });
        both(before, after, Catalog::services)
                .forEach(pair -> changes.addAll(PromisesChanges.of(
                        pair, pair.before().promises(), pair.after().promises(), comparison)));
        both(before, after, Catalog::agreements)
                .forEach(pair -> changes.addAll(PromisesChanges.of(
                        pair, pair.before().promises(), pair.after().promises(), comparison)));
        return changes;
    }

    private static <E extends Entity> Stream<Pair<E>> both(
            Version before, Version after, Function<Catalog, SortedMap<String, E>> kind) {
        SortedMap<String, E> old = kind.apply(before.catalog());
        return kind.apply(after.catalog()).values().stream()
                .filter(entity -> old.containsKey(entity.name()))
                .map(entity -> new Pair<>(old.get(entity.name()), entity, before.catalog(), after.catalog()));
    }

    private static Map<EntityId, Entity> entities(Version version) {
        Map<EntityId, Entity> byId = new TreeMap<>();
        version.catalog().entities().forEach(entity -> byId.put(entity.id(), entity));
        return byId;
    }
}
