package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Later;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A site of which each file is made when somebody asks for it: the same, byte for byte, as if all were published. Nothing is written to
 * disk. Several threads may ask.
 */
public final class SiteOnDemand {
    private final Edition edition;
    private final Map<String, Later<Shelf>> shelves = new HashMap<>();

    private SiteOnDemand(SiteContents contents, SiteResources resources) {
        this.edition = contents.original().edition();
        Templates templates = new Templates(resources);
        for (String language : edition.languages()) {
            shelves.put(
                    language,
                    new Later<>(() -> shelf(
                            contents,
                            new EditionFiles(contents.in(language), resources, templates, Facts.unwanted()))));
        }
    }

    /**
     * Works out what all pages share, in the language of the catalog. Lists of pages wait until somebody asks for a page behind them, another
     * language until somebody asks for one of its pages; where the user has files of the own, one page of each template is made.
     *
     * @throws TemplateException if a template, asset or word of the user's cannot be used, as far as one page of each kind tells
     */
    public static SiteOnDemand of(SiteContents contents) {
        SiteResources resources =
                new SiteResources(contents.original().options().own());
        SiteOnDemand site = new SiteOnDemand(contents, resources);
        EditionFiles original = site.shelf(site.edition.language()).edition;
        if (!resources.own().byName().isEmpty()) {
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

    /** The paths of all files, sorted; works out all languages. For whoever compares it with what is published. */
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

    private Shelf shelf(String language) {
        return shelves.get(language).get();
    }

    private Shelf shelf(SiteContents contents, EditionFiles files) {
        Shelf shelf = new Shelf(files);
        shelf.put(List.of(files.planner()));
        shelf.putLater(files.folder() + SiteSearch.FOLDER, files::search);
        if (files.folder().isEmpty()) {
            shelf.put(files.beside());
            putDocuments(shelf);
            contents.original()
                    .options()
                    .address()
                    .ifPresent(address ->
                            shelf.putLater(SiteMap.NAME, () -> SiteMap.files(address, List.copyOf(pages()))));
            contents.beside().forEach((path, content) -> shelf.put(List.of(new SiteFile(path, false, content))));
        }
        return shelf;
    }

    private static void putDocuments(Shelf shelf) {
        shelf.put(List.of(shelf.edition.index(
                path -> Sha256.hex(EditionFiles.made(shelf.at(path).orElseThrow())))));
        shelf.putLater(ApiFiles.FOLDER, shelf.edition::documents);
    }

    /** Of all languages. */
    private SortedSet<String> pages() {
        SortedSet<String> pages = new TreeSet<>();
        edition.languages()
                .forEach(language -> shelf(language).edition.pages().forEach(page -> pages.add(page.path())));
        return pages;
    }

    /** The files of one language, by path. */
    private static final class Shelf {
        private final EditionFiles edition;
        private final Map<String, Content> files = new HashMap<>();
        private final Map<String, Later<Map<String, Content>>> later = new HashMap<>();

        Shelf(EditionFiles edition) {
            this.edition = edition;
        }

        void put(List<SiteFile> more) {
            more.forEach(file -> files.put(file.path(), file.content()));
        }

        /** Files whose paths begin alike, and are known only when all of them are worked out. */
        void putLater(String beginning, Supplier<List<SiteFile>> more) {
            later.put(
                    beginning,
                    new Later<>(
                            () -> more.get().stream().collect(Collectors.toMap(SiteFile::path, SiteFile::content))));
        }

        Optional<Content> at(String path) {
            return Optional.ofNullable(files.get(path))
                    .or(() -> edition.page(path).map(SiteFile::content))
                    .or(() -> later.entrySet().stream()
                            .filter(group -> path.startsWith(group.getKey()))
                            .flatMap(group ->
                                    Optional.ofNullable(group.getValue().get().get(path)).stream())
                            .findFirst());
        }

        SortedSet<String> paths() {
            SortedSet<String> paths = new TreeSet<>(files.keySet());
            edition.pages().forEach(page -> paths.add(page.path()));
            later.values().forEach(group -> paths.addAll(group.get().keySet()));
            return paths;
        }
    }
}
