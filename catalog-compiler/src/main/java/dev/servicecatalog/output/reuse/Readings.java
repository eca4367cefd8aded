package dev.servicecatalog.output.reuse;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notes what one thread reads while it makes something. What is read at other times is not noted. */
final class Readings {
    private static final ThreadLocal<Set<Fact>> OPEN = new ThreadLocal<>();

    private Readings() {}

    /** Something that is done while somebody takes notes. */
    interface Work {
        void run() throws IOException;
    }

    /** Does some work and says what was read meanwhile. */
    static Set<Fact> during(Work work) throws IOException {
        Set<Fact> outer = OPEN.get();
        Set<Fact> read = new HashSet<>();
        OPEN.set(read);
        try {
            work.run();
        } finally {
            if (outer == null) {
                OPEN.remove();
            } else {
                OPEN.set(outer);
            }
        }
        return shortened(read);
    }

    /** Works something out without a word in anybody's notes. */
    static <T> T unnoted(Supplier<T> work) {
        Set<Fact> outer = OPEN.get();
        OPEN.remove();
        try {
            return work.get();
        } finally {
            if (outer != null) {
                OPEN.set(outer);
            }
        }
    }

    /** Notes something that was read; which fact that is, is only asked where somebody takes notes. */
    static void note(Supplier<Fact> fact) {
        Set<Fact> open = OPEN.get();
        if (open != null) {
            open.add(fact.get());
        }
    }

    /** Whoever reads all of a source needs no word about its entries. */
    private static Set<Fact> shortened(Set<Fact> read) {
        Set<String> whole =
                read.stream().filter(Fact::isWhole).map(Fact::source).collect(Collectors.toSet());
        read.removeIf(fact -> !fact.isWhole() && whole.contains(fact.source()));
        return read;
    }
}
