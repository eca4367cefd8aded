package dev.servicecatalog.change;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;

/**
 * The same entity before and after.
 *
 * @param catalogBefore the catalog it was in
 * @param catalogAfter the catalog it is in
 */
record Pair<E extends Entity>(E before, E after, Catalog catalogBefore, Catalog catalogAfter) {
    Change.Subject subject() {
        return new Change.Subject(after.id(), after.title());
    }
}
