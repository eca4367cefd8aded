package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks when changes may go.
 *
 * @param location the catalog with the policy
 * @param policy the name of the ChangePolicy; {@code default}, or the only one, where not stated
 * @param service the only service to look at; all where not stated
 * @param now the moment that is now
 * @param output the folder for what is made; {@code calendar/freezes.ics} is written below it
 */
public record CalendarRequest(
        CatalogLocation location, Optional<String> policy, Optional<String> service, Instant now, Path output) {}
