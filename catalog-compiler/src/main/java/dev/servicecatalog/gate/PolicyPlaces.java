package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.SourceSpan;

/** Finds where a policy says something, for those who judge the policy itself. */
public interface PolicyPlaces {
    /** The place of a value: keys as strings, positions in lists as integers from 0, such as {@code "spec", "rules", 2, "when"}. */
    SourceSpan of(Object... path);
}
