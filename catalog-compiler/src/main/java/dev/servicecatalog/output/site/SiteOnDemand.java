package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A site of which each file is made when somebody asks for it: the same, byte for byte, as if all were published. Nothing is written to
 * disk. Several threads may ask.
 */
public final class SiteOnDemand {
    private final SiteContents contents;
    private final Edition edition;
    private final SiteResources resources;
    private final Templates templates;
    private final Map<String, Shelf> shelves = new HashMap<>();

    private SiteOnDemand(SiteContents contents) {
        this.contents = contents;
        this.edition = contents.original().edition();
        this.resources = new SiteResources(contents.original().options().own());
        this.templates = new Templates(resources);
    }

    /**
     * Works out what pages share, in the language of the catalog; another language waits until somebody asks for one of its pages.
     *
     * @throws TemplateException if a template, asset or word of the user's cannot be used, as far as one page of each kind tells
     */
    public static SiteOnDemand of(SiteContents contents) {
        SiteOnDemand site = new SiteOnDemand(contents);
        EditionFiles original = site.shelf(site.edition.language()).files;
        if (!site.resources.own().byName().isEmpty()) {
            original.tryTemplates();
        }
        return site;
    }

    /**
     * The file at a path from the root of the site; empty if there is none.
     *
     * @return to be written; that throws a {@link TemplateException} if a template of the user's cannot be used for it
     */
    public Optional<Content> file(String path) {
        return shelf(language(path)).at(path);
    }

    /** The paths of all files, sorted. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        edition.languages().forEach(language -> paths.addAll(shelf(language).paths()));
        return paths;
    }

    private String language(String path) {
        return edition.languages().stream()
                .filter(language -> !edition.folder(language).isEmpty())
                .filter(language -> path.startsWith(edition.folder(language)))
                .findFirst()
                .orElse(edition.language());
    }

    private synchronized Shelf shelf(String language) {
        Shelf known = shelves.get(language);
        if (known == null) {
            known = new Shelf(new EditionFiles(contents.in(language), resources, templates));
            shelves.put(language, known);
            if (language.equals(edition.language())) {
                known.put(beside(known.files));
                contents.beside().forEach(known.contents::put);
            }
        }
        return known;
    }

    /** What stands once for all languages. */
    private List<SiteFile> beside(EditionFiles original) {
        List<SiteFile> files = new ArrayList<>(original.beside());
        Map<String, SiteFile> documents =
                original.documents().stream().collect(Collectors.toMap(SiteFile::path, Function.identity()));
        files.addAll(documents.values());
        files.add(original.index(
                path -> Sha256.hex(EditionFiles.bytes(documents.get(path).content()))));
        contents.original()
                .options()
                .address()
                .ifPresent(address -> files.addAll(SiteMap.files(address, List.copyOf(pages()))));
        return files;
    }

    /** Of all languages. */
    private SortedSet<String> pages() {
        SortedSet<String> pages = new TreeSet<>();
        edition.languages().forEach(language -> shelf(language).files.pages().forEach(page -> pages.add(page.path())));
        return pages;
    }

    /** The files of one language, by path. */
    private static final class Shelf {
        private final EditionFiles files;
        private final Map<String, Content> contents = new TreeMap<>();
        private Map<String, Content> search = Map.of();

        Shelf(EditionFiles files) {
            this.files = files;
            put(files.pages());
            put(List.of(files.planner()));
        }

        void put(List<SiteFile> more) {
            more.forEach(file -> contents.put(file.path(), file.content()));
        }

        Optional<Content> at(String path) {
            String folder = files.folder() + SiteSearch.FOLDER;
            return Optional.ofNullable(path.startsWith(folder) ? search().get(path) : contents.get(path));
        }

        SortedSet<String> paths() {
            SortedSet<String> paths = new TreeSet<>(contents.keySet());
            paths.addAll(search().keySet());
            return paths;
        }

        private synchronized Map<String, Content> search() {
            if (search.isEmpty()) {
                search = files.search().stream().collect(Collectors.toMap(SiteFile::path, SiteFile::content));
            }
            return search;
        }
    }
}
