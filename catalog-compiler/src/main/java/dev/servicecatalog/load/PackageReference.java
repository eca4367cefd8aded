package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;

/**
 * A name in one entity that stands for a package of an offering.
 *
 * @param from where the name is written
 * @param offering by name
 */
record PackageReference(EntityId from, String offering, String name, SourceSpan place) {}
