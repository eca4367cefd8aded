package dev.servicecatalog.output.reuse;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A map that notes what is read of it. */
class WatchedMap<K, V> extends AbstractMap<K, V> {
    private final Entries entries;
    private final Map<K, V> map;

    WatchedMap(String source, Map<K, V> map) {
        this.entries = new Entries(source);
        this.map = map;
    }

    @Override
    public V get(Object key) {
        entries.note(key);
        return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        entries.note(key);
        return map.containsKey(key);
    }

    @Override
    public int size() {
        entries.noteSize();
        return map.size();
    }

    /** May be taken once and gone through later; so may keys and values, which rest on it. */
    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                noteWhole();
                return map.entrySet().iterator();
            }

            @Override
            public int size() {
                return WatchedMap.this.size();
            }
        };
    }

    void noteWhole() {
        entries.noteWhole();
    }
}
