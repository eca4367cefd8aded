package dev.servicecatalog.compiler;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.load.TranslatedCatalog;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.site.Edition;
import dev.servicecatalog.output.site.SiteContents;
import dev.servicecatalog.output.site.SiteInput;
import dev.servicecatalog.output.site.SiteOnDemand;
import dev.servicecatalog.output.site.SiteOptions;
import dev.servicecatalog.output.site.TemplateException;
import dev.servicecatalog.source.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What the site of a compiled catalog is made of, as its readers are to see it. */
final class PublishedSite {
    private PublishedSite() {}

    /** What of a catalog is shown: all, or what people outside may see. */
    static Compilation shown(Compilation compiled, PublishRequest request) {
        return request.forOutside() ? compiled.forOutside() : compiled;
    }

    /**
     * Gathers all that the site is made of; other languages are read when they are needed.
     *
     * @param json what stands in its {@code catalog.json}
     * @throws WrongUseException if the options make no sense
     */
    static SiteContents of(Compilation shown, PublishRequest request, Content json, Remembered remembered) {
        Optional<AuditReport> audit = Audit.forSite(request, shown);
        SiteInput input = new SiteInput(
                shown.insights(),
                shown.asOf(),
                shown.revision().map(PublishedSite::revision),
                shown.all(),
                options(request, shown),
                audit,
                request.forOutside() ? Map.of() : shown.places(),
                shown.proposal(),
                Edition.original(shown.catalog()),
                shown.coverage());
        SortedMap<String, Content> beside = new TreeMap<>(Map.of("catalog.json", json));
        audit.ifPresent(report -> beside.putAll(SiteEvidence.of(request, shown, report, json)));
        return new SiteContents(
                input,
                language -> TranslatedSite.of(
                        input, language, TranslatedSite.read(request, remembered.files(Optional.of(language)))),
                beside);
    }

    /**
     * The site of a catalog, whatever its findings are, of which nothing is written to disk.
     *
     * @throws WrongUseException if the options make no sense, or something of the user's own cannot be used
     */
    static SiteOnDemand onDemand(Compilation compiled, PublishRequest request, Remembered remembered) {
        Compilation shown = shown(compiled, request);
        try {
            SiteContents contents = of(shown, request, CatalogCompiler.json(shown), remembered);
            return SiteOnDemand.of(new SiteContents(
                    contents.original(), readNow(contents.original(), request, remembered), contents.beside()));
        } catch (TemplateException e) {
            throw unusable(e);
        }
    }

    /** The other languages as they are on disk now, together with the original; what follows from them waits. */
    private static Function<String, SiteInput> readNow(
            SiteInput original, PublishRequest request, Remembered remembered) {
        Map<String, TranslatedCatalog> read = new HashMap<>();
        for (String language : original.edition().languages()) {
            if (!language.equals(original.edition().language())) {
                read.put(language, TranslatedSite.read(request, remembered.files(Optional.of(language))));
            }
        }
        return language -> TranslatedSite.of(original, language, read.get(language));
    }

    static WrongUseException unusable(TemplateException e) {
        return new WrongUseException(
                e.getMessage(),
                "Correct the file in the folder of your own look; it may ask for what the built-in one of its name asks for.");
    }

    private static SiteOptions options(PublishRequest request, Compilation shown) {
        try {
            return new SiteOptions(
                    request.address(), request.feedback(), request.overrides(), request.forOutside(), shown.own());
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage(), "Correct catalog.site.url.");
        }
    }

    private static SiteInput.Revision revision(Revision revision) {
        return new SiteInput.Revision(revision.shortCommit(), Optional.empty(), revision.modified());
    }
}
