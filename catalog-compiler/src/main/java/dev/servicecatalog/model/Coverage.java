package dev.servicecatalog.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a catalog is translated.
 *
 * @param documents not changed any more, in no order: how many texts each document has, and how many of them in which language
 */
public record Coverage(Map<EntityId, Document> documents) {
    /** Of a catalog of which it is not known. */
    public static final Coverage NONE = new Coverage(Map.of());

    /** How many texts there are. */
    public int texts() {
        return documents.values().stream().mapToInt(Document::texts).sum();
    }

    /** How many of them there are in a language. */
    public int texts(String language) {
        return documents.values().stream()
                .mapToInt(document -> document.texts(language))
                .sum();
    }

    /** The documents with texts that a language lacks, those that lack most first. */
    public List<Map.Entry<EntityId, Document>> lacking(String language) {
        return documents.entrySet().stream()
                .filter(each -> each.getValue().lacks(language) > 0)
                .sorted(Map.Entry.<EntityId, Document>comparingByValue(
                                (a, b) -> Integer.compare(b.lacks(language), a.lacks(language)))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /**
     * The texts of one document.
     *
     * @param texts how many there are
     * @param translated how many of them, by the language that is stated
     */
    public record Document(int texts, SortedMap<String, Integer> translated) {
        /** Copies the map. */
        public Document {
            translated = Collections.unmodifiableSortedMap(new TreeMap<>(translated));
        }

        int texts(String language) {
            for (String tag = language; !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
                if (translated.containsKey(tag)) {
                    return Math.min(texts, translated.get(tag));
                }
            }
            return 0;
        }

        /** How many are missing. */
        public int lacks(String language) {
            return texts - texts(language);
        }
    }
}
