package dev.servicecatalog.output.reuse;

import java.util.Comparator;

/**
 * Something that can be read.
 *
 * @param source such as {@code insights.catalog.services}
 * @param part of it
 * @param key of the entry, or its number; empty for other parts
 */
record Fact(String source, Part part, String key) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::source).thenComparing(Fact::part).thenComparing(Fact::key);

    /** What is read of a source. */
    enum Part {
        ENTRY,
        SIZE,
        WHOLE
    }

    static Fact entry(String source, Object key) {
        return new Fact(source, Part.ENTRY, String.valueOf(key));
    }

    static Fact size(String source) {
        return new Fact(source, Part.SIZE, "");
    }

    static Fact whole(String source) {
        return new Fact(source, Part.WHOLE, "");
    }

    boolean isWhole() {
        return part == Part.WHOLE;
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    /** The same in each run, where that of an enum would be another one: traces have the same bytes. */
    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + key.hashCode()) + part.ordinal();
    }
}
