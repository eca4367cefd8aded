package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.FreezeCalendars;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.source.CatalogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A policy with the freezes of its calendars, as far as they can be seen from a moment.
 *
 * @param problems why its calendars cannot be read; what counts as an error here no catalog can call less
 * @param notes what else is to say about them
 */
record FrozenPolicy(ChangePolicy policy, List<Diagnostic> problems, List<Diagnostic> notes) {
    private static final Duration SIGHT = Duration.ofDays(2 * 366);

    /** Reads the calendars where the policy was read. */
    static FrozenPolicy of(ChangePolicy policy, CatalogSource source, Instant now) {
        if (policy.freezeCalendars().isEmpty()) {
            return new FrozenPolicy(policy, List.of(), List.of());
        }
        FreezeCalendars read = FreezeCalendars.read(policy, source, i -> SourceSpan.startOf(""), now, now.plus(SIGHT));
        return new FrozenPolicy(policy.with(read.freezes()), errors(read, true), errors(read, false));
    }

    /** The same for a source that is opened for it only. */
    static FrozenPolicy closing(ChangePolicy policy, CatalogSource source, Instant now) {
        try (source) {
            return of(policy, source, now);
        }
    }

    /** Those problems of which nothing is said yet, since somebody chose not to hear of them. */
    List<Diagnostic> problemsBeside(List<Diagnostic> told) {
        return problems.stream()
                .filter(problem -> told.stream()
                        .noneMatch(other ->
                                other.code().name().equals(problem.code().name())))
                .toList();
    }

    private static List<Diagnostic> errors(FreezeCalendars read, boolean wanted) {
        return read.findings().stream()
                .filter(finding -> (finding.severity() == Severity.ERROR) == wanted)
                .toList();
    }
}
