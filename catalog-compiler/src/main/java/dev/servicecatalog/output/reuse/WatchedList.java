package dev.servicecatalog.output.reuse;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** A list that notes what is read of it. */
final class WatchedList<E> extends AbstractList<E> {
    private final Entries entries;
    private final List<E> list;

    WatchedList(String source, List<E> list) {
        this.entries = new Entries(source);
        this.list = list;
    }

    @Override
    public E get(int index) {
        entries.note(index);
        return list.get(index);
    }

    @Override
    public Iterator<E> iterator() {
        entries.noteWhole();
        return list.iterator();
    }

    @Override
    public int size() {
        entries.noteSize();
        return list.size();
    }
}
