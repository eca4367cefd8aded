package dev.servicecatalog.output.reuse;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** A list that notes what is read of it. */
final class WatchedList<E> extends AbstractList<E> {
    private final String source;
    private final List<E> list;

    WatchedList(String source, List<E> list) {
        this.source = source;
        this.list = list;
    }

    @Override
    public E get(int index) {
        if (Readings.areNoted()) {
            Readings.note(Fact.entry(source, index));
        }
        return list.get(index);
    }

    @Override
    public Iterator<E> iterator() {
        Readings.note(Fact.whole(source));
        return list.iterator();
    }

    @Override
    public int size() {
        Readings.note(Fact.size(source));
        return list.size();
    }
}
