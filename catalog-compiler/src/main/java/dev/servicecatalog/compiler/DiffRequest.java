package dev.servicecatalog.compiler;

import java.time.Instant;

/**
 * Asks what a change means to the business.
 *
 * @param before the catalog as it was
 * @param after the catalog as it is or will be
 * @param now the moment both are reckoned with
 */
public record DiffRequest(CatalogLocation before, CatalogLocation after, Instant now) {}
