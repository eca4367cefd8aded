package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Coverage;
import java.util.List;

/**
 * What a source holds.
 *
 * @param catalog everything that could be read, also where something is missing or wrong
 * @param origins where each entity was found
 * @param searchTests what readers are to find, in the order stated; none if any of it is not understood
 * @param findings everything wrong with text, shape, values and references, in the order of places
 * @param coverage how far it is translated
 */
public record LoadedCatalog(
        Catalog catalog, Origins origins, List<SearchTest> searchTests, List<Diagnostic> findings, Coverage coverage) {}
