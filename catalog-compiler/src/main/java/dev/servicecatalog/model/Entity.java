package dev.servicecatalog.model;

/** Anything a catalog document describes. */
public sealed interface Entity
        permits CatalogSettings,
                Party,
                Calendar,
                Service,
                Offering,
                Goal,
                Component,
                Agreement,
                Improvement,
                Measurement,
                ChangePolicy,
                Waiver,
                Plan {
    /** Kind and name. */
    EntityId id();

    /** What people call it; the name where no title is stated. */
    String title();

    /** The name alone, unique among the kind. */
    default String name() {
        return id().name();
    }
}
