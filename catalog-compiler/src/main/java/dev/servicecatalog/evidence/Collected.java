package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a source of evidence gave: a fact, nothing, or problems. Nothing means that there is no evidence; it is never a zero.
 *
 * @param fact empty if there is no evidence, or if any of it cannot be read
 * @param problems why it cannot be read, by place; a gate that sees one does not decide
 */
public record Collected<T>(Optional<T> fact, List<Diagnostic> problems) {
    /** Refuses a fact that is in doubt. */
    public Collected {
        problems = problems.stream().sorted().toList();
        if (fact.isPresent() && !problems.isEmpty()) {
            throw new IllegalArgumentException("evidence with problems is no fact");
        }
    }

    static <T> Collected<T> missing() {
        return new Collected<>(Optional.empty(), List.of());
    }

    static <T> Collected<T> of(T fact) {
        return new Collected<>(Optional.of(fact), List.of());
    }

    static <T> Collected<T> unreadable(List<Diagnostic> problems) {
        return new Collected<>(Optional.empty(), problems);
    }

    /** Whether there is no evidence at all, good or bad. */
    public boolean isMissing() {
        return fact.isEmpty() && problems.isEmpty();
    }
}
