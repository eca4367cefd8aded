package dev.servicecatalog.compiler;

import java.time.Instant;

/**
 * Asks what a change means to the business.
 *
 * @param before the catalog as it was; at a revision that has moved on since the other left it, as it was then
 * @param after the catalog as it is or will be
 * @param now the moment both are reckoned with
 */
public record DiffRequest(CatalogLocation before, CatalogLocation after, Instant now) {}
