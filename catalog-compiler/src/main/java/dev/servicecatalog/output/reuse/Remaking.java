package dev.servicecatalog.output.reuse;

import dev.servicecatalog.output.Checksum;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Makes the files of an edition, and takes those over from the folder's last version that it would make the same: what they read says the
 * same as then, and they are there as they were written. Files may be made by several threads at once.
 */
public final class Remaking {
    private final OutputFolder folder;
    private final Facts facts;
    private final Traces.Edition before;
    private final boolean comparable;
    private final Set<Fact> changed;
    private final Map<String, Trace> files = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    /** Compares the facts with those of the last time. */
    public Remaking(OutputFolder folder, Facts facts, Traces.Edition before) {
        this.folder = folder;
        this.facts = facts;
        this.before = before;
        this.comparable = facts.fixed().equals(before.fixed());
        this.changed = comparable
                ? before.facts().entrySet().parallelStream()
                        .filter(then -> !facts.now(then.getKey()).equals(then.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /**
     * Writes a file, or keeps it.
     *
     * @param content is made from nothing but facts; asked only where that is needed
     * @throws UncheckedIOException if it cannot be written
     */
    public void file(String path, Content content) {
        try {
            Trace last = before.files().get(path);
            boolean kept = last != null && isAsItWas(last) && folder.keep(path, last.checksum());
            files.put(path, kept ? last : made(path, content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Trace made(String path, Content content) throws IOException {
        made.incrementAndGet();
        try (Checksum.Stream file = new Checksum.Stream(folder.create(path))) {
            Set<Fact> read = Readings.during(() -> content.writeTo(file));
            return new Trace(file.checksum(), List.copyOf(read));
        }
    }

    /** How many files were made; the others were kept. */
    public int made() {
        return made.get();
    }

    /** How the files were made, for the next time. */
    public Traces.Edition traces() {
        Map<Fact, Fingerprint> read = files.values().parallelStream()
                .flatMap(trace -> trace.read().stream())
                .distinct()
                .collect(Collectors.toConcurrentMap(fact -> fact, facts::now));
        return new Traces.Edition(facts.fixed(), read, new TreeMap<>(files));
    }

    private boolean isAsItWas(Trace last) {
        return comparable && last.read().stream().noneMatch(changed::contains);
    }
}
