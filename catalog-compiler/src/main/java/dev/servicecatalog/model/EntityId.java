package dev.servicecatalog.model;

/**
 * Names one entity of a catalog. Ordered by kind, then name.
 *
 * @param kind what it is
 * @param name unique among its kind
 */
public record EntityId(Kind kind, String name) implements Comparable<EntityId> {
    @Override
    public int compareTo(EntityId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** {@code Offering/password-reset}. */
    @Override
    public String toString() {
        return kind.word() + "/" + name;
    }
}
