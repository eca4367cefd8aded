package dev.servicecatalog.output.reuse;

/**
 * Something that can be read: an entry of a source, how many it has, or all of it.
 *
 * @param source such as {@code insights.catalog.services}
 * @param what {@code =} with the key or number of an entry, {@link #SIZE} or {@link #WHOLE}
 */
record Fact(String source, String what) {
    static final String WHOLE = "*";
    static final String SIZE = "#";

    private static final char ENTRY = '=';

    static Fact entry(String source, Object key) {
        return new Fact(source, ENTRY + String.valueOf(key));
    }

    boolean isEntry() {
        return what.charAt(0) == ENTRY;
    }

    /** Of an entry. */
    String key() {
        return what.substring(1);
    }
}
