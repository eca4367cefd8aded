package dev.servicecatalog.output.reuse;

import java.util.function.Supplier;

/**
 * Something that is worked out when somebody asks for it, once; again only if it failed. What is read meanwhile is not noted: it is no affair
 * of whoever asks first. So a file that depends on what comes out may only see it through {@link Facts#watchLater}. Several threads may ask.
 */
public final class Later<T> implements Supplier<T> {
    private Supplier<T> work;
    private T value;

    /** Nothing is worked out yet. */
    public Later(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        if (work != null) {
            value = Readings.unnoted(work);
            work = null;
        }
        return value;
    }
}
