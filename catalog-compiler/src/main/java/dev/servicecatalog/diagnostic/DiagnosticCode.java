package dev.servicecatalog.diagnostic;

import java.util.regex.Pattern;

/**
 * The name of a kind of finding: the same word in the output, in the rule's class, in its page and in its fixture.
 *
 * @param name kebab-case, such as {@code unknown-name}
 * @param severity how bad it is unless the catalog says otherwise
 */
public record DiagnosticCode(String name, Severity severity) {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses names that are not kebab-case. */
    public DiagnosticCode {
        if (!isName(name)) {
            throw new IllegalArgumentException("not kebab-case: " + name);
        }
    }

    /** Whether a word can be the name of a code. */
    public static boolean isName(String word) {
        return KEBAB.matcher(word).matches();
    }

    /** A code whose findings break the build by default. */
    public static DiagnosticCode error(String name) {
        return new DiagnosticCode(name, Severity.ERROR);
    }

    /** A code whose findings are worth mending but do not break the build by default. */
    public static DiagnosticCode warning(String name) {
        return new DiagnosticCode(name, Severity.WARNING);
    }

    /** A code whose findings are good to know. */
    public static DiagnosticCode info(String name) {
        return new DiagnosticCode(name, Severity.INFO);
    }
}
