package dev.servicecatalog.benchmarks;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Checker;
import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.output.FolderTree;
import dev.servicecatalog.output.site.SiteContents;
import dev.servicecatalog.output.site.SiteInput;
import dev.servicecatalog.output.site.SiteOptions;
import dev.servicecatalog.output.site.SitePublisher;
import dev.servicecatalog.output.site.SiteResult;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.schema.SchemaCheck;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.source.SourceFile;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a build, one by one, on a generated catalog. Those of one file and one promise stand first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Steps {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    /** The folder of a generated catalog. */
    @Param("")
    public String catalog;

    private SourceFile file;
    private ParsedFile parsed;
    private Promise promise;
    private LoadedCatalog loaded;
    private SiteInput input;
    private Path folder;
    private SiteResult published;

    @Setup
    public void read() throws IOException {
        DirectorySource source = source();
        String path = source.paths().stream()
                .filter(each -> each.startsWith("services/"))
                .findFirst()
                .orElseThrow();
        file = source.read(path);
        parsed = YamlParser.parse(file);
        loaded = CatalogLoader.load(source);
        promise = new Promise(
                BusinessDuration.parse("5 business days").orElseThrow(),
                loaded.catalog().calendars().values().stream()
                        .flatMap(each -> each.hours().stream())
                        .filter(hours -> !hours.special().isEmpty() || !hours.closed().isEmpty())
                        .findFirst()
                        .orElseThrow(),
                Optional.empty());
        input = new SiteInput(
                CatalogInsights.of(loaded.catalog(), TODAY), NOON, Optional.empty(), List.of(), SiteOptions.none());
        folder = Files.createTempDirectory("catalog-benchmark-");
        published = SitePublisher.publish(input, folder.resolve("kept"));
    }

    @TearDown
    public void tidyUp() throws IOException {
        FolderTree.delete(folder);
    }

    /** YAML of one file: a service with its offerings. */
    @Benchmark
    public ParsedFile parse() {
        return YamlParser.parse(file);
    }

    /** The form of the service in it. */
    @Benchmark
    public List<Diagnostic> schema() {
        return SchemaCheck.check(Kind.SERVICE, parsed.documents().get(0), file.path(), "");
    }

    /** Until when a promise of five business days is due. */
    @Benchmark
    public Optional<Instant> due() {
        return promise.due(NOON);
    }

    /** All files, with names and references. */
    @Benchmark
    public LoadedCatalog load() {
        return CatalogLoader.load(source());
    }

    /** Lead times proved, availability, cost, value. */
    @Benchmark
    public CatalogInsights analyse() {
        return CatalogInsights.of(loaded.catalog(), TODAY);
    }

    @Benchmark
    public List<Diagnostic> rules() {
        return Checker.check(StandardRules.all(), input.insights(), loaded.origins());
    }

    /** All pages, tables, the API and the index, from nothing. */
    @Benchmark
    public SiteResult site() throws IOException {
        Path fresh = folder.resolve("fresh");
        SiteResult result = SitePublisher.publish(input, fresh);
        FolderTree.delete(fresh);
        return result;
    }

    /** The same where nothing changed. */
    @Benchmark
    public SiteResult siteAgain() throws IOException {
        Path kept = folder.resolve("kept");
        return SitePublisher.publish(SiteContents.of(input), kept, published.traces(), (done, all) -> {});
    }

    private DirectorySource source() {
        return DirectorySource.of(Path.of(catalog));
    }
}
