package dev.servicecatalog.diagnostic;

import java.util.Comparator;

/**
 * A place in a file that a user can click on.
 *
 * @param file path relative to the catalog's folder, with {@code /}; empty for the catalog as a whole
 * @param line 1-based
 * @param column 1-based, counted in code points
 * @param length code points to underline on that line, at least 1
 */
public record SourceSpan(String file, int line, int column, int length) implements Comparable<SourceSpan> {
    private static final Comparator<SourceSpan> BY_PLACE = Comparator.comparing(SourceSpan::file)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column)
            .thenComparingInt(SourceSpan::length);

    /** Refuses places that no editor can open. */
    public SourceSpan {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "line, column and length count from 1: " + line + ":" + column + "+" + length);
        }
    }

    /** The start of a file, for problems of the file as a whole. */
    public static SourceSpan startOf(String file) {
        return new SourceSpan(file, 1, 1, 1);
    }

    @Override
    public int compareTo(SourceSpan other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line:column}, as editors and terminals link it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
