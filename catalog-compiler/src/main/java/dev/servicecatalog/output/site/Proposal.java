package dev.servicecatalog.output.site;

import dev.servicecatalog.change.CatalogDiff;

/**
 * A change that is looked at before it lands.
 *
 * @param base what it is compared with, as people call it: {@code main}
 * @param diff what is different
 */
public record Proposal(String base, CatalogDiff diff) {}
