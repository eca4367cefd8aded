package dev.servicecatalog.output.reuse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what is read of one source. Each fact is made once, however many files read it. */
final class Entries {
    private static final Object NO_KEY = new Object();

    private final String source;
    private final Fact size;
    private final Fact whole;
    private final Map<Object, Fact> facts = new ConcurrentHashMap<>();

    Entries(String source) {
        this.source = source;
        this.size = Fact.size(source);
        this.whole = Fact.whole(source);
    }

    void note(Object key) {
        Object known = key == null ? NO_KEY : key;
        Readings.note(() -> facts.computeIfAbsent(known, any -> Fact.entry(source, key)));
    }

    void noteSize() {
        Readings.note(() -> size);
    }

    void noteWhole() {
        Readings.note(() -> whole);
    }
}
