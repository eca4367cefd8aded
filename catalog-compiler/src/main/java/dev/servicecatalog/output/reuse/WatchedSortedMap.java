package dev.servicecatalog.output.reuse;

import java.util.Comparator;
import java.util.SortedMap;

/** A sorted map that notes what is read of it; a part of it counts as all of it. */
final class WatchedSortedMap<K, V> extends WatchedMap<K, V> implements SortedMap<K, V> {
    private final SortedMap<K, V> map;

    WatchedSortedMap(String source, SortedMap<K, V> map) {
        super(source, map);
        this.map = map;
    }

    @Override
    public Comparator<? super K> comparator() {
        return map.comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        noteWhole();
        return map.subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        noteWhole();
        return map.headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        noteWhole();
        return map.tailMap(from);
    }

    @Override
    public K firstKey() {
        noteWhole();
        return map.firstKey();
    }

    @Override
    public K lastKey() {
        noteWhole();
        return map.lastKey();
    }
}
