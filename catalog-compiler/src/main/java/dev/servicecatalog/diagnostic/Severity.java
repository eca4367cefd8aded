package dev.servicecatalog.diagnostic;

import java.util.Locale;

/** How bad a finding is, worst first: an error breaks the build by default, a warning and an info do not. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word that users read and write: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
