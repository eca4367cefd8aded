package dev.servicecatalog.output.reuse;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
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
        Readings.note(Fact.whole(source));
    }

    private void noteEntry(Object key) {
        if (Readings.areNoted()) {
            Readings.note(Fact.entry(source, key));
        }
    }
}
