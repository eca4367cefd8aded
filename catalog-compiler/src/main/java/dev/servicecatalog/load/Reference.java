package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;

/**
 * A name in one entity that stands for another.
 *
 * @param from where the name is written
 * @param to whom it means
 * @param dependency whether {@code from} cannot do without {@code to}, so that a circle of them is an error
 */
record Reference(EntityId from, EntityId to, boolean dependency, SourceSpan place) {}
