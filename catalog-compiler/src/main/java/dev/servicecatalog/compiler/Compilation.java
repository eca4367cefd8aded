package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.source.Revision;
import java.util.List;
import java.util.Optional;

/**
 * A catalog, read and checked.
 *
 * @param catalog everything that could be read
 * @param findings everything wrong with it, at the severities it states, in the order of places
 * @param files how many files were read
 * @param revision the commit it belongs to
 * @param report the findings as text for a terminal; empty if there are none
 */
public record Compilation(
        Catalog catalog, List<Diagnostic> findings, int files, Optional<Revision> revision, String report) {

    /** {@code 14 services and 31 offerings in 22 files}. */
    public String contents() {
        return count(catalog.services().size(), "service") + " and "
                + count(catalog.offerings().size(), "offering") + " in " + count(files, "file");
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
