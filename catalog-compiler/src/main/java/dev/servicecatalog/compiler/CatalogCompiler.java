package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severities;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.output.report.FindingsJson;
import dev.servicecatalog.output.report.ReportFile;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.GitSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a catalog and finds what is wrong with it. Everything else starts from its result. */
public final class CatalogCompiler {
    private CatalogCompiler() {}

    /**
     * Reads and checks a catalog; whatever a user wrote, this returns.
     *
     * @throws WrongUseException if the location names nothing
     * @throws UncheckedIOException if the files or the repository cannot be read
     */
    public static Compilation compile(CatalogLocation location) {
        CatalogSource source = location.open();
        try {
            LoadedCatalog loaded = CatalogLoader.load(source);
            Map<String, String> stated = loaded.catalog()
                    .settings()
                    .map(settings -> (Map<String, String>) settings.severities())
                    .orElse(Map.of());
            List<Diagnostic> findings = Severities.apply(stated, loaded.findings());
            String report = new TextReport(new SourceLines(source)).render(findings);
            return new Compilation(loaded.catalog(), findings, source.paths().size(), source.revision(), report);
        } finally {
            if (source instanceof GitSource git) {
                git.close();
            }
        }
    }

    /**
     * Compiles a catalog and writes {@code reports/findings.json}.
     *
     * @throws WrongUseException if the location names nothing
     * @throws UncheckedIOException if files cannot be read or written
     */
    public static Outcome validate(ValidateRequest request) {
        Compilation compiled = compile(request.location());
        Path findings = writeFindings(request.output(), compiled);
        boolean failed = request.failOn().failsOn(compiled.findings());
        String summary =
                "The catalog has " + compiled.contents() + ": " + TextReport.summary(compiled.findings()) + ".";
        String next = compiled.findings().isEmpty()
                ? "Publish it with the goal catalog:site."
                : "Mend the findings above; they are also in " + findings + ".";
        return new Outcome(failed, compiled.report(), summary, next);
    }

    private static Path writeFindings(Path output, Compilation compiled) {
        Path file = output.resolve("reports").resolve("findings.json");
        ReportFile.write(file, FindingsJson.render(compiled.findings()));
        return file;
    }
}
