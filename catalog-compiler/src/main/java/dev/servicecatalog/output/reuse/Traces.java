package dev.servicecatalog.output.reuse;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the files of a folder were made, edition by edition. The next run keeps those that it would make the same.
 *
 * @param editions by name
 */
public record Traces(SortedMap<String, Edition> editions) {
    /** Nothing is known of the folder: all is made. */
    public static Traces none() {
        return new Traces(new TreeMap<>());
    }

    /** How the files of this edition were made; nothing if it is new. */
    public Edition edition(String name) {
        return editions.getOrDefault(name, Edition.NOTHING);
    }

    /**
     * Files that were made from the same facts.
     *
     * @param fixed of what all of them depend on
     * @param facts how the facts were that were read
     * @param files by path
     */
    public record Edition(Fingerprint fixed, Map<Fact, Fingerprint> facts, SortedMap<String, Trace> files) {
        static final Edition NOTHING = new Edition(new Fingerprint(0, 0), Map.of(), new TreeMap<>());
    }
}
