package dev.servicecatalog.output.reuse;

/**
 * Something that can be read.
 *
 * @param source such as {@code insights.catalog.services}
 * @param part of it
 * @param key of the entry, or its number; empty for other parts
 */
record Fact(String source, Part part, String key) {
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

    /** The same in each run, where that of an enum would be another one: traces have the same bytes. */
    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + key.hashCode()) + part.ordinal();
    }
}
