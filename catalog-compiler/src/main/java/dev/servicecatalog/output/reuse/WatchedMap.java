package dev.servicecatalog.output.reuse;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A map that notes what is read of it. */
class WatchedMap<K, V> extends AbstractMap<K, V> {
    private final String source;
    private final Map<K, V> map;

    WatchedMap(String source, Map<K, V> map) {
        this.source = source;
        this.map = map;
    }

    @Override
    public V get(Object key) {
        noteEntry(key);
        return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        noteEntry(key);
        return map.containsKey(key);
    }

    @Override
    public int size() {
        Readings.note(Fact.size(source));
        return map.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        noteWhole();
        return map.entrySet();
    }

    /** Keys and values are views that are made once and read later. */
    void noteWhole() {
        Readings.note(Fact.whole(source));
    }

    private void noteEntry(Object key) {
        if (Readings.areNoted()) {
            Readings.note(Fact.entry(source, key));
        }
    }
}
