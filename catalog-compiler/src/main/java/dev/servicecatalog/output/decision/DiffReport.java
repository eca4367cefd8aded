package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import java.time.Instant;
import java.util.Optional;

/**
 * What is different between two versions of a catalog, with all that its reports say.
 *
 * @param before what the earlier version is called
 * @param after what the later version is called
 * @param now the moment both were reckoned with
 * @param places where the changed fields stand in the later version
 * @param generator the version of this software; empty if it does not know
 */
public record DiffReport(
        CatalogDiff diff, String before, String after, Instant now, Places places, Optional<String> generator) {}
