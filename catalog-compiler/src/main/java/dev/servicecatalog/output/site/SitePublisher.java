package dev.servicecatalog.output.site;

import com.github.mustachejava.Mustache;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.OutputFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

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
        try (OutputFolder output = OutputFolder.replacing(folder)) {
            int pages = new SitePublisher(input).write(output);
            write(output, beside);
            SiteResult result = new SiteResult(pages, output.files(), output.bytes());
            output.publish();
            return result;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private int write(OutputFolder output) throws IOException {
        Site site = Site.of(input, resources);
        SiteSearch search = SiteSearch.of(site);
        SitePages sitePages = new SitePages(site);
        List<SitePages.Page> pages = sitePages.all();
        Exports exports = Exports.of(site);
        LinkedData linked = LinkedData.of(site);
        List<RuntimeException> failures = pages.parallelStream()
                .flatMap(page -> failure(() -> write(output, site, search, exports, linked, page)).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        write(output, exports.files());
        new ApiFiles(site).writeTo(output);
        render(output, "404.html", "404", List.of(words(site), NotFoundPage.of(site, resources)));
        site.assets().writeTo(output);
        search.writeTo(output);
        sitePages.planner().writeTo(output);
        writeSchemas(output);
        output.write("robots.txt", bytes(robots()));
        if (input.options().address().isPresent()) {
            output.write(
                    "sitemap.xml", bytes(SiteMap.of(input.options().address().get(), pages)));
            try (OutputStream out = output.create(Finders.SEARCH)) {
                Finders.searchFile(site).orElseThrow().writeTo(out);
            }
        }
        return pages.size() + 1;
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

    private void write(
            OutputFolder output,
            Site site,
            SiteSearch search,
            Exports exports,
            LinkedData linked,
            SitePages.Page page) {
        PageView view = page.view().apply(new PageLinks(site, page.path()));
        Frame frame = Frame.of(site, search, exports.downloads(), linked, page.path(), view);
        render(output, page.path(), page.template(), List.of(words(site), frame, view));
    }

    private void render(OutputFolder output, String path, String template, List<Object> scopes) {
        Mustache mustache = compiled.computeIfAbsent(template, templates::compile);
        try (Writer page = new BufferedWriter(new OutputStreamWriter(output.create(path), StandardCharsets.UTF_8))) {
            Templates.render(mustache, page, scopes);
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
