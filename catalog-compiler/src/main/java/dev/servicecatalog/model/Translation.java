package dev.servicecatalog.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a document says in another language, in the shape of the document: as stated, whether it fits the document or not. */
public sealed interface Translation {
    /** One text. */
    record Text(String text) implements Translation {}

    /** Nothing: the original holds. */
    record Nothing() implements Translation {}

    /** A list, in the order stated. */
    record Items(List<Translation> items) implements Translation {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Texts by key, sorted, so that the order in which they are stated is no difference. */
    record Fields(SortedMap<String, Translation> byKey) implements Translation {
        /** Of a document that is not translated. */
        public static final Fields NONE = new Fields(Collections.emptySortedMap());

        /** Copies the map. */
        public Fields {
            byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
        }

        /** Whether nothing is translated. */
        public boolean isEmpty() {
            return byKey.isEmpty();
        }
    }
}
