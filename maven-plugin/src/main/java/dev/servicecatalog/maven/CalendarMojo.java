package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CalendarRequest;
import dev.servicecatalog.compiler.ChangeCalendar;
import dev.servicecatalog.compiler.Moments;
import dev.servicecatalog.compiler.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says for each service whether changes may go now, when that changes next, and which freezes are to come, and writes them as
 * {@code calendar/freezes.ics}.
 */
@Mojo(name = "calendar", requiresProject = false, threadSafe = true)
public final class CalendarMojo extends CatalogMojo {
    /** The name of the ChangePolicy; {@code default}, or the only one, where not stated. */
    @Parameter(property = "catalog.policy")
    private String policy;

    /** The only service to look at; all where not stated. */
    @Parameter(property = "catalog.service")
    private String service;

    /** The moment to look from, such as 2026-11-22T09:00:00Z; now where not stated. */
    @Parameter(property = "catalog.now")
    private String now;

    @Override
    Outcome ask() {
        return ChangeCalendar.tell(new CalendarRequest(
                location(),
                Optional.ofNullable(policy),
                Optional.ofNullable(service),
                Optional.ofNullable(now)
                        .map(text -> Moments.parse("catalog.now", text))
                        .orElseGet(Instant::now),
                output()));
    }
}
