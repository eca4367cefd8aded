package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.reuse.Facts;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The files of a site in one language: where each stands, and how to make it when somebody asks for it. The original also has what stands
 * once for all languages. Several threads may make files.
 */
final class EditionFiles {
    private static final String SCHEMAS = "/dev/servicecatalog/schema/v1/";

    private final SiteInput input;
    private final SiteResources resources;
    private final Templates templates;
    private final Facts facts;
    private final Site site;
    private final Exports exports;
    private final Frame.Shared frame;
    private final ForeignTexts foreign;
    private final SitePages pages;
    private final Map<String, String> subjects;
    private final ApiFiles api;

    EditionFiles(SiteInput input, SiteResources resources, Templates templates, Facts facts) {
        this.input = input;
        this.resources = resources;
        this.templates = templates;
        this.facts = facts;
        this.site = Site.of(input, resources, facts);
        Menu menu = facts.watch("menu", Menu.of(site));
        this.exports = Exports.of(site, menu);
        this.foreign = ForeignTexts.of(site);
        facts.fix("foreign", foreign);
        this.pages = new SitePages(site, menu, facts);
        this.subjects = facts.watch("subjects of pages", pages.subjects());
        this.frame = new Frame.Shared(
                facts.watch("downloads", exports.downloads()),
                LinkedData.of(site, menu),
                foreign.isEmpty() ? "" : Languages.notice(site));
        this.api = new ApiFiles(site);
    }

    /** All that the files are made from; for that, all lists of pages are worked out, which add to it. */
    Facts facts() {
        pages.all();
        return facts;
    }

    /** From the root of the site to these pages: nothing, or {@code de/}. */
    String folder() {
        return site.edition().folder();
    }

    /** The pages, in the order of the menu. */
    List<SiteFile> pages() {
        return pages.all().stream().map(this::file).toList();
    }

    /** The page at a path from the root of the site; empty if there is none. What is no page costs nothing. */
    Optional<SiteFile> page(String path) {
        return path.startsWith(folder()) && path.endsWith(".html")
                ? pages.at(path.substring(folder().length())).map(this::file)
                : Optional.empty();
    }

    private SiteFile file(Page page) {
        return new SiteFile(folder() + page.path(), page.traced(), html(page));
    }

    /**
     * Makes a page of each template.
     *
     * @throws TemplateException if one of them cannot be used
     */
    void tryTemplates() {
        Set<String> tried = new HashSet<>();
        pages.all().stream().filter(page -> tried.add(page.template())).forEach(page -> made(html(page)));
        made(notFound());
    }

    /** What pages load when somebody searches. Their names follow from what is in them, so all are made when they are asked for. */
    List<SiteFile> search() {
        return SiteSearch.index(site).files().entrySet().stream()
                .map(file -> SiteFile.of(folder() + SiteSearch.FOLDER + file.getKey(), file.getValue()))
                .toList();
    }

    /** What the planner loads. */
    SiteFile planner() {
        return new SiteFile(folder() + PlannerData.PATH, false, pages.planner());
    }

    /** What stands beside the pages once for all languages. */
    List<SiteFile> beside() {
        List<SiteFile> files = new ArrayList<>();
        exports.files().forEach((path, content) -> files.add(new SiteFile(path, true, content)));
        exports.news().forEach((path, content) -> files.add(new SiteFile(path, false, content)));
        files.add(new SiteFile("404.html", false, notFound()));
        site.assets().files().forEach((path, content) -> files.add(SiteFile.of(path, content)));
        addSchemas(files);
        files.add(SiteFile.of("robots.txt", robots()));
        Finders.searchFile(site).ifPresent(content -> files.add(new SiteFile(Finders.SEARCH, false, content)));
        return files;
    }

    /** A document for programs behind each page about a service, an offering or a party. */
    List<SiteFile> documents() {
        return api.documents();
    }

    /**
     * The list of these documents.
     *
     * @param digest the SHA-256 of the document with this path, hexadecimal
     */
    SiteFile index(UnaryOperator<String> digest) {
        return new SiteFile(ApiFiles.INDEX, false, api.index(digest));
    }

    /** All that a content writes. */
    static byte[] made(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private Content notFound() {
        return out -> render("404", List.of(words(), NotFoundPage.of(site, resources)), out);
    }

    private Content html(Page page) {
        return out -> {
            subjects.get(page.path()); // the same path may have been something else
            PageView view = page.view().apply(new PageLinks(site, page.path()));
            List<Object> scopes = List.of(words(), Frame.of(site, frame, page, view), view);
            if (foreign.isEmpty()) {
                render(page.template(), scopes, out);
            } else {
                out.write(bytes(MarkedPage.of(foreign, site.locale(), text(page.template(), scopes), frame.notice())));
            }
        };
    }

    private void render(String template, List<Object> scopes, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Templates.render(templates.compile(template), page, scopes);
        page.flush();
    }

    private String text(String template, List<Object> scopes) {
        StringWriter page = new StringWriter();
        Templates.render(templates.compile(template), page, scopes);
        return page.toString();
    }

    /** Editors find the schemas beside the site. */
    private static void addSchemas(List<SiteFile> files) {
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
            SiteResources.classpath(SCHEMAS + file)
                    .ifPresent(schema -> files.add(SiteFile.of("schema/v1/" + file, schema)));
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
