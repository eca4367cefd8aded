package dev.servicecatalog.output.reuse;

import java.util.AbstractList;
import java.util.List;

/** A list that notes what is read of it: how long it is, or all of it. */
final class WatchedList<E> extends AbstractList<E> {
    private final String source;
    private final List<E> list;

    WatchedList(String source, List<E> list) {
        this.source = source;
        this.list = list;
    }

    @Override
    public E get(int index) {
        Readings.note(new Fact(source, Fact.WHOLE));
        return list.get(index);
    }

    @Override
    public int size() {
        Readings.note(new Fact(source, Fact.SIZE));
        return list.size();
    }
}
