package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.SourceSpan;

/**
 * What readers who search are to find.
 *
 * @param query what they type
 * @param expect {@code Kind/name}, or the path of a page from the root of the site
 * @param within among how many of the first it is to be
 * @param queryPlace where the query stands
 * @param expectPlace where stands what is expected
 */
public record SearchTest(String query, String expect, int within, SourceSpan queryPlace, SourceSpan expectPlace) {}
