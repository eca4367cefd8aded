package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Translation;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.PublishedParser;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Reads a whole source: files in parallel, then names across files. The same files give the same result. */
public final class CatalogLoader {
    private static final DiagnosticCode NO_DOCUMENTS = DiagnosticCode.error("no-documents");
    private static final DiagnosticCode NO_CATALOG = DiagnosticCode.error("no-catalog");
    private static final DiagnosticCode SEVERAL_CATALOGS = DiagnosticCode.error("several-catalogs");
    private static final DiagnosticCode DUPLICATE_NAME = DiagnosticCode.error("duplicate-name");

    private final Function<String, ReadFile> read;
    private final Function<String, ParsedFile> parse;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<EntityId, Origins.Origin> origins = new LinkedHashMap<>();
    private final Set<EntityId> declared = new HashSet<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Map<EntityId, Translation.Fields> translations = new HashMap<>();
    private final Map<EntityId, Coverage.Document> coverage = new HashMap<>();
    private final Map<EntityId, Translations.Translated> translated = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<PackageReference> packages = new ArrayList<>();

    /** Reads files at their paths; {@code parse} makes the tree of one again where a place in it is asked for. */
    private CatalogLoader(Function<String, ReadFile> read, Function<String, ParsedFile> parse) {
        this.read = read;
        this.parse = parse;
    }

    /** Reads everything; never fails for what a user wrote. */
    public static LoadedCatalog load(CatalogSource source) {
        return load(source, KnownFiles.none(Optional.empty()));
    }

    /** Reads everything; files that were read before, with the same content at the same path, are not read again. */
    public static LoadedCatalog load(CatalogSource source, KnownFiles known) {
        return load(source, known, count -> {});
    }

    /**
     * Reads everything and says how far it is.
     *
     * @param read is told how many files were read so far, by several threads
     */
    public static LoadedCatalog load(CatalogSource source, KnownFiles known, IntConsumer read) {
        AtomicInteger count = new AtomicInteger();
        CatalogLoader loader = new CatalogLoader(
                path -> {
                    ReadFile file = known.read(source, path);
                    read.accept(count.incrementAndGet());
                    return file;
                },
                path -> YamlParser.parse(source.read(path)));
        loader.findings.addAll(source.problems());
        return withFilesBeside(loader.load(source.paths(), true), source);
    }

    /** Reads everything in another language, as far as it is translated; what is wrong with it is found in the original. */
    public static TranslatedCatalog load(CatalogSource source, String language) {
        return loadTranslated(source, KnownFiles.none(Optional.of(language)));
    }

    /** Reads everything in the language of the known files; those that were read before, with the same content, are not read again. */
    public static TranslatedCatalog loadTranslated(CatalogSource source, KnownFiles known) {
        CatalogLoader loader =
                new CatalogLoader(path -> known.read(source, path), path -> YamlParser.parse(source.read(path)));
        Catalog catalog = loader.load(source.paths(), true).catalog();
        Set<String> untranslated = new HashSet<>();
        loader.translated.values().forEach(other -> untranslated.addAll(other.untranslated()));
        return new TranslatedCatalog(catalog, untranslated);
    }

    /** With the tests of the search, and what is wrong with them and with the calendars that policies name, whenever their freezes are. */
    private static LoadedCatalog withFilesBeside(LoadedCatalog loaded, CatalogSource source) {
        List<Diagnostic> all = new ArrayList<>(loaded.findings());
        loaded.catalog().changePolicies().values().stream()
                .map(policy -> FreezeCalendars.read(
                        policy,
                        source,
                        i -> loaded.origins().place(policy.id(), "spec", "freezeCalendars", i, "file"),
                        Instant.EPOCH,
                        Instant.EPOCH))
                .forEach(calendars -> all.addAll(calendars.findings()));
        SearchTests searchTests = SearchTests.read(source);
        all.addAll(searchTests.findings());
        Collections.sort(all);
        return new LoadedCatalog(
                loaded.catalog(), loaded.origins(), searchTests.tests(), List.copyOf(all), loaded.coverage());
    }

    /** Reads a published {@code catalog.json}; the entities are those of the catalog it was made from. Never fails for what is in it. */
    public static LoadedCatalog loadPublished(SourceFile file) {
        ParsedFile parsed = PublishedParser.parse(file);
        return new CatalogLoader(path -> ReadFile.of(parsed), path -> parsed).load(List.of(file.path()), false);
    }

    /** What was published needs no second word about a document of kind Catalog that it does not have. */
    private LoadedCatalog load(List<String> paths, boolean wantsCatalog) {
        paths.parallelStream().map(read).toList().forEach(this::add);
        // beside putting the catalog in order: from here on nothing is declared or referred to any more
        ForkJoinTask<List<Diagnostic>> linked =
                ForkJoinPool.commonPool().submit(() -> new Linker(declared).check(references));
        if (wantsCatalog) {
            checkOneCatalog(paths.isEmpty());
        }
        Catalog catalog = Catalog.of(entities, translations);
        Origins places = new Origins(parse, origins);
        findings.addAll(LanguageCheck.check(catalog, places));
        findings.addAll(CategoryCheck.check(catalog, places));
        findings.addAll(PackageCheck.check(catalog, packages));
        findings.addAll(MeasurementCheck.check(catalog, places));
        findings.addAll(AgreementPartyCheck.check(catalog, places));
        findings.addAll(linked.join());
        Collections.sort(findings);
        return new LoadedCatalog(catalog, places, List.of(), List.copyOf(findings), new Coverage(Map.copyOf(coverage)));
    }

    private void add(ReadFile file) {
        findings.addAll(file.problems());
        declared.addAll(file.declared());
        for (int i = 0; i < file.documents().size(); i++) {
            ReadDocument document = file.documents().get(i);
            findings.addAll(document.findings());
            references.addAll(document.references());
            packages.addAll(document.packages());
            document.declared().ifPresent(declared::add);
            if (document.named().isPresent()) {
                add(document.named().get(), i);
            }
        }
    }

    private void add(ReadDocument.Named named, int position) {
        declared.add(named.id());
        Origins.Origin first = origins.putIfAbsent(named.id(), new Origins.Origin(position, named.place()));
        if (first == null) {
            entities.add(named.entity());
            if (!named.translations().isEmpty()) {
                translations.put(named.id(), named.translations());
            }
            named.coverage().ifPresent(document -> coverage.put(named.id(), document));
            named.translated().ifPresent(other -> translated.put(named.id(), other));
            return;
        }
        findings.add(Diagnostic.of(
                        DUPLICATE_NAME,
                        named.place(),
                        "a second " + named.id().kind().word() + " is named \""
                                + named.id().name() + "\"",
                        "Give one of the two another name.",
                        named.id().toString())
                .with(List.of(new Diagnostic.Related(first.name(), "the first one is here"))));
    }

    private void checkOneCatalog(boolean empty) {
        List<Map.Entry<EntityId, Origins.Origin>> catalogs = origins.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.CATALOG)
                .sorted((a, b) -> a.getValue().name().compareTo(b.getValue().name()))
                .toList();
        boolean broken = declared.stream().anyMatch(id -> id.kind() == Kind.CATALOG);
        if (empty) {
            findings.add(Diagnostic.of(
                    NO_DOCUMENTS,
                    SourceSpan.startOf("."),
                    "the folder holds no YAML file",
                    "Add a file catalog.yaml with a document of kind Catalog, or name the catalog's folder with -Dcatalog.directory.",
                    ""));
        } else if (catalogs.isEmpty() && !broken) {
            findings.add(Diagnostic.of(
                    NO_CATALOG,
                    SourceSpan.startOf("."),
                    "no document of kind Catalog says whose catalog this is",
                    "Add one, with organisation, currency, service desk, default hours and categories.",
                    ""));
        }
        for (int i = 1; i < catalogs.size(); i++) {
            findings.add(Diagnostic.of(
                            SEVERAL_CATALOGS,
                            catalogs.get(i).getValue().name(),
                            "this is a second document of kind Catalog",
                            "Keep one of them.",
                            catalogs.get(i).getKey().toString())
                    .with(List.of(
                            new Diagnostic.Related(catalogs.get(0).getValue().name(), "the first one is here"))));
        }
    }
}
