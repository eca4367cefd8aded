package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.PastChanges;
import dev.servicecatalog.output.decision.BacktestReport;
import dev.servicecatalog.source.GitSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Replays change policies over the changes that already landed: how many would have been approved at once, reviewed, refused or held, how
 * often each sort was taken back, and how much waiting for a committee is saved. See {@code docs/ideas/backtest.md}.
 */
public final class Backtest {
    private static final DiagnosticCode NOT_READABLE = DiagnosticCode.error("inputs-not-readable");
    private static final DiagnosticCode NO_CATALOG_THERE = DiagnosticCode.error("no-catalog-there");

    private final BacktestRequest request;
    private final PastChanges past;
    private final BacktestRules.Times times;

    private Backtest(BacktestRequest request, PastChanges past) {
        this.request = request;
        this.past = past;
        this.times = new BacktestRules.Times(past.from(), past.until(), request.now());
    }

    /**
     * Replays, writes the reports below {@code backtest} in the output folder, and says what came out. Decisions are kept there as they are
     * made: a replay that was stopped goes on where it was.
     *
     * @throws WrongUseException if the request makes no sense
     */
    public static Answer run(BacktestRequest request, Path output, BacktestProgress progress) {
        Path folder = output.resolve("backtest");
        Collected<PastChanges> opened = PastChanges.open(request.repository(), request.revision(), request.changes());
        if (opened.fact().isEmpty()) {
            return notEvaluated(opened.problems());
        }
        try (PastChanges past = opened.fact().get()) {
            return BacktestFiles.write(new Backtest(request, past).replay(folder, progress), folder);
        } catch (Unevaluable e) {
            return notEvaluated(e.problems());
        } catch (UncheckedIOException e) {
            return notEvaluated(List.of(Diagnostic.of(
                    NOT_READABLE,
                    SourceSpan.startOf(""),
                    "the replay cannot read or write: " + e.getCause().getMessage(),
                    "Run it in a whole clone, with an output folder that can be written to.",
                    "")));
        }
    }

    private static Answer notEvaluated(List<Diagnostic> problems) {
        String text = problems.stream()
                .map(problem -> problem.place().file().isEmpty()
                        ? problem.message() + "\n  = fix: " + problem.remedy() + "\n"
                        : problem.place() + ": " + problem.message() + "\n  = fix: " + problem.remedy() + "\n")
                .collect(Collectors.joining());
        return new Answer(
                Answer.Verdict.NOT_EVALUATED,
                text,
                "The changes cannot be replayed",
                "Mend what is said above, then replay them again.");
    }

    private BacktestReport replay(Path kept, BacktestProgress progress) throws Unevaluable {
        String folder = request.builds() ? "" : folder();
        List<BacktestRules> rules = new BacktestPolicies(request, here(), times).read();
        ZoneId zone = request.zone().orElse(CatalogCompiler.zone(rules.get(0).catalog()));
        return new BacktestRun(request, past, folder, rules, request.committee(zone)).run(kept, progress);
    }

    /** The catalog's folder in the repository, which has to hold something. */
    private String folder() throws Unevaluable {
        String folder = here().folderInGit();
        boolean there = folder.isEmpty() || GitSource.hasFolder(request.repository(), past.head(), folder);
        try (PastCatalogs catalogs = new PastCatalogs(request.repository(), folder)) {
            if (there
                    && catalogs.at(past.head(), "")
                            .catalog()
                            .entities()
                            .findAny()
                            .isPresent()) {
                return folder;
            }
        }
        throw new Unevaluable(List.of(Diagnostic.of(
                NO_CATALOG_THERE,
                SourceSpan.startOf(""),
                "there is no catalog in " + (folder.isEmpty() ? "the repository" : "the folder \"" + folder + "\"")
                        + " at \"" + request.revision() + "\"",
                "Name its folder with -Dcatalog.directory, or replay the changes as builds with -Dcatalog.deploy=true.",
                "")));
    }

    private CatalogLocation here() {
        return new CatalogLocation(request.repository(), request.directory(), Optional.of(past.head()));
    }
}
