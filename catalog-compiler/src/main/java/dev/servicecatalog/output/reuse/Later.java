package dev.servicecatalog.output.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Something that is worked out when somebody asks for it, once. What is read meanwhile is not noted: it is no affair of whoever asks first.
 * Several threads may ask.
 */
public final class Later<T> implements Supplier<T> {
    private Supplier<T> work;
    private T value;

    public Later(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        if (work != null) {
            try {
                Readings.during(() -> value = work.get());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            work = null;
        }
        return value;
    }
}
