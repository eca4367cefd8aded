package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Counted;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Remaking;
import dev.servicecatalog.output.reuse.Traces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Publishes a catalog as a static site. The pages work from a disk, under any path and without JavaScript; they load nothing from
 * elsewhere. A catalog with holes is published too: what is not stated is shown as not stated.
 */
public final class SitePublisher {
    private final OutputFolder output;
    private final EditionFiles files;
    private final Remaking remaking;

    private SitePublisher(OutputFolder output, EditionFiles files, Traces.Edition before) {
        this.output = output;
        this.files = files;
        this.remaking = new Remaking(output, files.facts(), before);
    }

    /**
     * Writes the site in the place of the one published there before, as a whole or not at all.
     *
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(SiteInput input, Path folder) throws IOException {
        return publish(SiteContents.of(input), folder, Traces.none(), (done, all) -> {});
    }

    /**
     * Writes the site in all languages of its edition, one after the other, so that no more than the original and one other are in memory.
     *
     * @param before how what stands in the folder was made; of it is kept what would be made the same
     * @param counted is told how many pages of one language are done
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(SiteContents contents, Path folder, Traces before, Counted counted)
            throws IOException {
        SiteInput input = contents.original();
        try (OutputFolder output = OutputFolder.replacing(folder)) {
            SiteResources resources = new SiteResources(input.options().own());
            Templates templates = new Templates(resources);
            SortedMap<String, Traces.Edition> traces = new TreeMap<>();
            SortedSet<String> pages = new TreeSet<>();
            int made = 0;
            for (String language : input.edition().languages()) {
                EditionFiles files = new EditionFiles(contents.in(language), resources, templates, new Facts());
                SitePublisher publisher = new SitePublisher(output, files, before.edition(language));
                pages.addAll(publisher.writePages(counted));
                if (language.equals(input.edition().language())) {
                    publisher.writeBeside();
                }
                traces.put(language, publisher.remaking.traces());
                made += publisher.remaking.made();
            }
            Optional<URI> address = input.options().address();
            address.map(root -> SiteMap.files(root, List.copyOf(pages)))
                    .ifPresent(maps -> maps.forEach(map -> write(output, map.path(), map.content())));
            contents.beside().forEach((path, content) -> write(output, path, content));
            SiteResult result =
                    new SiteResult(pages.size() + 1, output.files(), output.bytes(), made, new Traces(traces));
            output.publish();
            return result;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** The pages of one language, with what only they load; their paths in their order. */
    private List<String> writePages(Counted counted) {
        List<SiteFile> pages = files.pages();
        AtomicInteger done = new AtomicInteger();
        writeAll(pages, page -> {
            write(page);
            counted.at(done.incrementAndGet(), pages.size());
        });
        files.search().forEach(this::write);
        write(files.planner());
        return pages.stream().map(SiteFile::path).toList();
    }

    /** What stands once for all languages. */
    private void writeBeside() {
        files.beside().forEach(this::write);
        Map<String, String> digests = new ConcurrentHashMap<>();
        writeAll(files.documents(), file -> {
            write(file);
            digests.put(file.path(), digest(file));
        });
        write(files.index(digests::get));
    }

    /** By several threads. Failures are collected, so that nobody is writing any more when the first one, in their order, is thrown. */
    private static void writeAll(List<SiteFile> files, Consumer<SiteFile> writing) {
        List<RuntimeException> failures = files.parallelStream()
                .flatMap(file -> failure(() -> writing.accept(file)).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static Optional<RuntimeException> failure(Runnable writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private String digest(SiteFile written) {
        try {
            return Sha256.hex(output.read(written.path()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(SiteFile file) {
        if (file.traced()) {
            remaking.file(file.path(), file.content());
        } else {
            write(output, file.path(), file.content());
        }
    }

    private static void write(OutputFolder output, String path, Content content) {
        try (OutputStream out = output.create(path)) {
            content.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
