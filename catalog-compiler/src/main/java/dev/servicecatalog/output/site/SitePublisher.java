package dev.servicecatalog.output.site;

import com.github.mustachejava.Mustache;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.OutputFolder;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Publishes a catalog as a static site. The pages work from a disk, under any path and without JavaScript; they load nothing from
 * elsewhere. A catalog with holes is published too: what is not stated is shown as not stated.
 */
public final class SitePublisher {
    private static final String SCHEMAS = "/dev/servicecatalog/schema/v1/";

    private final SiteInput input;
    private final SiteResources resources;
    private final Templates templates;
    private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();

    private SitePublisher(SiteInput input) {
        this.input = input;
        this.resources = new SiteResources(input.options().own());
        this.templates = new Templates(resources);
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
        return publish(input, language -> input, beside, folder);
    }

    /**
     * Writes the site in all languages of its edition, one after the other, so that no more than the original and one other are in memory.
     *
     * @param input the original
     * @param translated the same in another language
     * @param beside what stands in each of these files, by path from the root of the site
     * @throws IOException if the folder cannot be written, or holds something else
     * @throws TemplateException if a template, asset or word of the user's cannot be used
     */
    public static SiteResult publish(
            SiteInput input, Function<String, SiteInput> translated, SortedMap<String, Content> beside, Path folder)
            throws IOException {
        try (OutputFolder output = OutputFolder.replacing(folder)) {
            SortedSet<String> pages = new TreeSet<>(new SitePublisher(input).write(output));
            for (String language : input.edition().languages()) {
                if (!language.equals(input.edition().language())) {
                    pages.addAll(new SitePublisher(translated.apply(language)).translate(output));
                }
            }
            Optional<URI> address = input.options().address();
            if (address.isPresent()) {
                for (Map.Entry<String, String> file :
                        SiteMap.files(address.get(), List.copyOf(pages)).entrySet()) {
                    output.write(file.getKey(), bytes(file.getValue()));
                }
            }
            write(output, beside);
            SiteResult result = new SiteResult(pages.size() + 1, output.files(), output.bytes());
            output.publish();
            return result;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** The original, with all that stands once for all languages. */
    private List<String> write(OutputFolder output) throws IOException {
        Site site = Site.of(input, resources);
        List<String> pages = writePages(output, site);
        write(output, Exports.of(site).files());
        new ApiFiles(site).writeTo(output);
        render(output, "404.html", "404", List.of(words(site), NotFoundPage.of(site, resources)), html -> html);
        site.assets().writeTo(output);
        writeSchemas(output);
        output.write("robots.txt", bytes(robots()));
        Optional<Content> finder = Finders.searchFile(site);
        if (finder.isPresent()) {
            write(output, new TreeMap<>(Map.of(Finders.SEARCH, finder.get())));
        }
        return pages;
    }

    private List<String> translate(OutputFolder output) throws IOException {
        return writePages(output, Site.of(input, resources));
    }

    /** The pages of one language, with what only they load; their paths in their order. */
    private List<String> writePages(OutputFolder output, Site site) throws IOException {
        SiteSearch search = SiteSearch.of(site);
        SitePages sitePages = new SitePages(site);
        List<SitePages.Page> pages = sitePages.all();
        Downloads downloads = Exports.of(site).downloads();
        LinkedData linked = LinkedData.of(site);
        UnaryOperator<String> marks = marks(site);
        List<RuntimeException> failures = pages.parallelStream()
                .flatMap(page -> failure(() -> {
                            PageView view = page.view().apply(new PageLinks(site, page.path()));
                            Frame frame = Frame.of(site, search, downloads, linked, page.path(), view);
                            String path = site.edition().folder() + page.path();
                            render(output, path, page.template(), List.of(words(site), frame, view), marks);
                        })
                        .stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        search.writeTo(output, site.edition().folder());
        sitePages.planner().writeTo(output, site.edition().folder());
        return pages.stream().map(page -> site.edition().folder() + page.path()).toList();
    }

    /** Marks what is in another language; nothing in the language of the catalog. */
    private static UnaryOperator<String> marks(Site site) {
        ForeignTexts texts = ForeignTexts.of(site);
        return html -> MarkedPage.of(texts, site.locale(), html, Languages.notice(site));
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
    private static void write(OutputFolder output, SortedMap<String, Content> beside) throws IOException {
        for (Map.Entry<String, Content> file : beside.entrySet()) {
            try (OutputStream out = output.create(file.getKey())) {
                file.getValue().writeTo(out);
            }
        }
    }

    private void render(
            OutputFolder output, String path, String template, List<Object> scopes, UnaryOperator<String> marks) {
        Mustache mustache = compiled.computeIfAbsent(template, templates::compile);
        StringWriter page = new StringWriter();
        Templates.render(mustache, page, scopes);
        try {
            output.write(path, bytes(marks.apply(page.toString())));
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

    private static Object words(Site site) {
        return Map.of("words", site.words().all());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
