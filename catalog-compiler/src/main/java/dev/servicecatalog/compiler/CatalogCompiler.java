package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Baseline;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.api.CatalogJson;
import dev.servicecatalog.output.report.ReportFile;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.output.site.OwnFiles;
import dev.servicecatalog.output.site.OwnLook;
import dev.servicecatalog.output.site.SiteContents;
import dev.servicecatalog.output.site.SitePublisher;
import dev.servicecatalog.output.site.SiteResult;
import dev.servicecatalog.output.site.TemplateException;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.Revision;
import dev.servicecatalog.time.BusinessCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a catalog and finds what is wrong with it. Everything else starts from its result. */
public final class CatalogCompiler {
    /** From so many files on the work takes long enough to say what it is at. */
    private static final int MANY = 1000;

    private static final String CATALOG_JSON = "catalog.json";

    private CatalogCompiler() {}

    /**
     * Reads and checks a catalog; whatever a user wrote, this returns.
     *
     * @throws WrongUseException if the location names nothing
     * @throws UncheckedIOException if the files or the repository cannot be read
     */
    public static Compilation compile(CatalogLocation location, Reckoning reckoning) {
        return compile(location, reckoning, sentence -> {});
    }

    private static Compilation compile(CatalogLocation location, Reckoning reckoning, Progress progress) {
        return compile(location, reckoning, source -> BaselineFile.of(location, source), progress);
    }

    /** Compiles with the baseline that the function finds. */
    static Compilation compile(
            CatalogLocation location,
            Reckoning reckoning,
            Function<CatalogSource, Baseline> baseline,
            Progress progress) {
        return compile(location, reckoning, baseline, Optional.empty(), progress, Remembered.nothing());
    }

    private static Compilation compile(
            CatalogLocation location,
            Reckoning reckoning,
            Function<CatalogSource, Baseline> baseline,
            Optional<Path> overrides,
            Progress progress,
            Remembered remembered) {
        try (CatalogSource source = location.open()) {
            int files = source.paths().size();
            if (files >= MANY) {
                progress.accept(String.format(Locale.UK, "Reading %,d files.", files));
            }
            LoadedCatalog loaded = CatalogLoader.load(
                    source, remembered.files(Optional.empty()), count -> progress.at("files", count, files));
            Optional<Revision> revision = source.revision();
            ZoneId zone = zone(loaded.catalog());
            Instant asOf = reckoning.asOf(revision.map(Revision::committedAt), zone);
            if (files >= MANY) {
                progress.accept(String.format(
                        Locale.UK,
                        "Proving the promises of %,d services and %,d offerings.",
                        loaded.catalog().services().size(),
                        loaded.catalog().offerings().size()));
            }
            CatalogInsights insights = remembered.insights(loaded.catalog(), LocalDate.ofInstant(asOf, zone));
            Baseline known = baseline.apply(source);
            OwnFiles own = new OwnFiles(CatalogSource.LOOK + "/", source.in(CatalogSource.LOOK));
            List<Diagnostic> looks = Stream.concat(
                            Stream.of(own), overrides.stream().map(OwnFiles::in))
                    .flatMap(look -> OwnLook.check(look, loaded.catalog()).stream())
                    .toList();
            Baseline.Comparison compared = known.compare(Judgement.of(loaded, insights, looks));
            List<Diagnostic> findings = Judgement.unknown(loaded.catalog(), known, compared);
            TextReport report = new TextReport(new SourceLines(source));
            List<String> texts = findings.stream().map(report::render).toList();
            return new Compilation(
                    insights,
                    asOf,
                    Judgement.isComplete(loaded),
                    findings,
                    compared.known(),
                    files,
                    revision,
                    loaded.origins(),
                    own,
                    texts,
                    Optional.empty(),
                    loaded.coverage());
        }
    }

    /**
     * Compiles a catalog and writes {@code findings.json}, {@code completeness.json} and {@code catalog.json} below {@code reports}.
     *
     * @throws WrongUseException if the location names nothing
     * @throws UncheckedIOException if files cannot be read or written
     */
    public static Outcome validate(ValidateRequest request) {
        Compilation compiled = compile(request.location(), request.reckoning(), request.progress());
        Path findings = Reports.write(request.output(), compiled);
        ReportFile.write(request.output().resolve("reports").resolve(CATALOG_JSON), json(compiled));
        boolean failed = request.failOn().failsOn(compiled.findings());
        String summary = "The catalog has " + compiled.contents() + ": " + compiled.verdict() + "."
                + (failed ? "" : Reports.leastComplete(compiled.insights().completeness()));
        String next = compiled.findings().isEmpty()
                ? "Publish it with the goal catalog:site."
                : "Mend the findings above; they are also in " + findings + ".";
        return new Outcome(failed, compiled.printed(), summary, next);
    }

    /**
     * Writes the known findings of a catalog down, or takes those out that are mended; see {@link BaselineRequest}.
     *
     * @throws WrongUseException if the location names nothing, or a revision that cannot be written to
     * @throws UncheckedIOException if files cannot be read or written; the old baseline then stays
     */
    public static Outcome baseline(BaselineRequest request) {
        return BaselineUpdate.run(request);
    }

    /**
     * Compiles a catalog and publishes it as a site, unless its findings are too bad; the old site then stays.
     *
     * @throws WrongUseException if the location names nothing, or the options make no sense
     * @throws UncheckedIOException if files cannot be read or written; the old site then stays
     */
    public static Outcome publish(PublishRequest request) {
        Remembered remembered = Remembered.nothing();
        Compilation compiled = compile(request, remembered);
        Path findings = Reports.write(request.output(), compiled);
        Path folder = request.output().resolve("site");
        if (request.failOn().failsOn(compiled.findings())) {
            String summary = "No site was published: " + compiled.verdict() + ".";
            String next = "Mend the findings above, or publish all the same with -Dcatalog.failOn=never.";
            return new Outcome(true, compiled.printed(), summary, next);
        }
        if (compiled.files() >= MANY) {
            request.progress().accept("Publishing the site.");
        }
        Path json = request.output().resolve("reports").resolve(CATALOG_JSON);
        ReportFile.write(json, json(compiled));
        Compilation shown = PublishedSite.shown(compiled, request);
        Content copied = request.forOutside() ? json(shown) : out -> Files.copy(json, out);
        SiteResult site = publish(PublishedSite.of(shown, request, copied, remembered), request);
        KnownTraces.keep(request, site.traces());
        String summary = "The catalog has " + compiled.contents() + ": " + compiled.verdict() + ". The site "
                + (request.forOutside() ? "for people outside shows " + shown.servicesAndOfferings() + " on " : "has ")
                + site.pages() + " pages.";
        String next = "Open " + folder.resolve("index.html")
                + (compiled.findings().isEmpty() ? "" : "; the findings are also in " + findings) + ".";
        return new Outcome(false, compiled.printed(), summary, next);
    }

    /** Compiles what is to be published, with what is wrong in the folder of overrides, and what it changes where that is asked for. */
    static Compilation compile(PublishRequest request, Remembered remembered) {
        request.overrides().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new WrongUseException("there is no folder " + folder, "Correct catalog.site.overrides.");
        });
        Compilation compiled = compile(
                request.location(),
                request.reckoning(),
                source -> BaselineFile.of(request.location(), source),
                request.overrides(),
                request.progress(),
                remembered);
        return ProposedCatalog.of(compiled, request);
    }

    private static SiteResult publish(SiteContents contents, PublishRequest request) {
        try {
            return SitePublisher.publish(
                    contents,
                    request.output().resolve("site"),
                    KnownTraces.of(request),
                    (done, all) -> request.progress().at("pages", done, all));
        } catch (TemplateException e) {
            throw PublishedSite.unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CatalogJson json(Compilation compiled) {
        return new CatalogJson(
                compiled.insights(),
                compiled.asOf(),
                compiled.revision().map(revision -> new CatalogJson.Revision(revision.commit(), revision.modified())),
                compiled.complete(),
                compiled.findings(),
                Optional.ofNullable(CatalogCompiler.class.getPackage().getImplementationVersion()));
    }

    /** Where the catalog's default hours are; UTC while it has none. */
    static ZoneId zone(Catalog catalog) {
        return catalog.settings()
                .flatMap(CatalogSettings::defaultHours)
                .map(catalog.calendars()::get)
                .flatMap(Calendar::hours)
                .map(BusinessCalendar::zone)
                .orElse(ZoneOffset.UTC);
    }
}
