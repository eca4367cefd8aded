package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Counted;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Remaking;
import dev.servicecatalog.output.reuse.Traces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Publishes a catalog as a static site. The pages work from a disk, under any path and without JavaScript; they load nothing from
 * elsewhere. A catalog with holes is published too: what is not stated is shown as not stated.
 */
public final class SitePublisher {
    private static final String SCHEMAS = "/dev/servicecatalog/schema/v1/";

    private final SiteInput input;
    private final Counted counted;
    private final SiteResources resources;
    private final Templates templates;
    private final Facts facts = new Facts();
    private final Site site;
    private final Exports exports;
    private final Downloads downloads;
    private final ForeignTexts foreign;
    private final SitePages pages;
    private final Map<String, String> subjects;
    private final LinkedData linked;

    private SitePublisher(SiteInput input, SiteResources resources, Templates templates, Counted counted) {
        this.input = input;
        this.resources = resources;
        this.templates = templates;
        this.counted = counted;
        this.site = Site.of(input, resources, facts);
        Menu menu = facts.watch("menu", Menu.of(site));
        this.exports = Exports.of(site, menu);
        this.downloads = facts.watch("downloads", exports.downloads());
        this.foreign = ForeignTexts.of(site);
        facts.fix("foreign", foreign);
        this.pages = new SitePages(site, menu, facts);
        this.subjects = facts.watch("subjects of pages", pages.subjects());
        this.linked = LinkedData.of(site, menu);
    }

    /**
     * Writes the site in the place of the one published there before, as a whole or not at all.
     *
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(SiteInput input, Path folder) throws IOException {
        return publish(input, Collections.emptySortedMap(), folder);
    }

    /**
     * Writes the site with files for machines beside the pages.
     *
     * @param beside what stands in each of these files, by path from the root of the site
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(SiteInput input, SortedMap<String, Content> beside, Path folder)
            throws IOException {
        return publish(input, language -> input, beside, folder, Earlier.in(folder), (done, all) -> {});
    }

    /**
     * Writes the site in all languages of its edition, one after the other, so that no more than the original and one other are in memory.
     *
     * @param input the original
     * @param translated the same in another language
     * @param beside what stands in each of these files, by path from the root of the site
     * @param earlier what was published before; of it is kept what would be made the same
     * @param counted is told how many pages of one language are done
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(
            SiteInput input,
            Function<String, SiteInput> translated,
            SortedMap<String, Content> beside,
            Path folder,
            Earlier earlier,
            Counted counted)
            throws IOException {
        try (OutputFolder output = OutputFolder.replacing(folder, earlier.folder())) {
            SiteResources resources = new SiteResources(input.options().own());
            Templates templates = new Templates(resources);
            SortedMap<String, Traces.Edition> traces = new TreeMap<>();
            SortedSet<String> pages = new TreeSet<>();
            int made = 0;
            for (String language : input.edition().languages()) {
                boolean original = language.equals(input.edition().language());
                SitePublisher publisher =
                        new SitePublisher(original ? input : translated.apply(language), resources, templates, counted);
                Remaking remaking = publisher.remaking(output, earlier.traces().edition(language));
                pages.addAll(original ? publisher.write(output, remaking) : publisher.writePages(output, remaking));
                traces.put(language, remaking.traces());
                made += remaking.made();
            }
            Optional<URI> address = input.options().address();
            if (address.isPresent()) {
                for (Map.Entry<String, String> file :
                        SiteMap.files(address.get(), List.copyOf(pages)).entrySet()) {
                    output.write(file.getKey(), bytes(file.getValue()));
                }
            }
            write(output, beside);
            SiteResult result =
                    new SiteResult(pages.size() + 1, output.files(), output.bytes(), made, new Traces(traces));
            output.publish();
            return result;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Remaking remaking(OutputFolder output, Traces.Edition before) {
        return new Remaking(output, facts, before);
    }

    /** The original, with all that stands once for all languages. */
    private List<String> write(OutputFolder output, Remaking remaking) throws IOException {
        List<String> pages = writePages(output, remaking);
        exports.files().forEach(remaking::file);
        write(output, exports.news());
        new ApiFiles(site).writeTo(output, remaking);
        output.write("404.html", bytes(render("404", List.of(words(), NotFoundPage.of(site, resources)))));
        site.assets().writeTo(output);
        writeSchemas(output);
        output.write("robots.txt", bytes(robots()));
        Optional<Content> finder = Finders.searchFile(site);
        finder.ifPresent(content -> write(output, Finders.SEARCH, content));
        return pages;
    }

    /** The pages of one language, with what only they load; their paths in their order. */
    private List<String> writePages(OutputFolder output, Remaking remaking) throws IOException {
        List<SitePages.Page> all = pages.all();
        AtomicInteger done = new AtomicInteger();
        List<RuntimeException> failures = all.parallelStream()
                .flatMap(page -> failure(() -> {
                            writePage(page, output, remaking);
                            counted.at(done.incrementAndGet(), all.size());
                        })
                        .stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        SiteSearch.of(site).writeTo(output, site.edition().folder());
        pages.planner().writeTo(output, site.edition().folder());
        return all.stream().map(page -> site.edition().folder() + page.path()).toList();
    }

    private void writePage(SitePages.Page page, OutputFolder output, Remaking remaking) {
        String path = site.edition().folder() + page.path();
        Content html = out -> {
            subjects.get(page.path()); // the same path may have been something else
            PageView view = page.view().apply(new PageLinks(site, page.path()));
            Frame frame = Frame.of(site, downloads, linked, page.path(), view);
            String text = render(page.template(), List.of(words(), frame, view));
            out.write(bytes(MarkedPage.of(foreign, site.locale(), text, Languages.notice(site))));
        };
        if (page.traced()) {
            remaking.file(path, html);
        } else {
            write(output, path, html);
        }
    }

    /** Failures are collected, so that nobody is writing any more when the first one, in the order of pages, is thrown. */
    private static Optional<RuntimeException> failure(Runnable writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    /** What stands beside the pages. */
    private static void write(OutputFolder output, SortedMap<String, Content> beside) {
        beside.forEach((path, content) -> write(output, path, content));
    }

    private String render(String template, List<Object> scopes) {
        StringWriter page = new StringWriter();
        Templates.render(templates.compile(template), page, scopes);
        return page.toString();
    }

    private static void write(OutputFolder output, String path, Content content) {
        try (OutputStream out = output.create(path)) {
            content.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Editors find the schemas beside the site. */
    private static void writeSchemas(OutputFolder output) throws IOException {
        List<String> names = new ArrayList<>(List.of(
                "api-document",
                "api-index",
                "audit",
                "catalog-json",
                "common",
                "decision",
                "diff",
                "document",
                "search-tests"));
        for (Kind kind : Kind.values()) {
            names.add(Wording.key(kind));
        }
        for (String name : names) {
            String file = name + ".schema.json";
            Optional<byte[]> schema = SiteResources.classpath(SCHEMAS + file);
            if (schema.isPresent()) {
                output.write("schema/v1/" + file, schema.get());
            }
        }
    }

    /** Search engines are let in only where the site has a public address. */
    private String robots() {
        return input.options()
                .address()
                .map(address -> "User-agent: *\nAllow: /\n" + SiteMap.reference(address))
                .orElse("User-agent: *\nDisallow: /\n");
    }

    private Object words() {
        return Map.of("words", site.words().all());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
