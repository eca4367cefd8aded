package dev.servicecatalog.compiler;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.RangeReader;
import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.output.decision.DiffReport;
import dev.servicecatalog.output.decision.Places;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about changes, and says what they mean to the business. Everything that decides is read from before the change. */
public final class ChangeGate {
    private static final DiagnosticCode NOT_READABLE = DiagnosticCode.error("inputs-not-readable");

    private ChangeGate() {}

    /**
     * What is different between two versions of a catalog.
     *
     * @throws WrongUseException if a location names nothing
     * @throws UncheckedIOException if files or the repository cannot be read
     */
    public static CatalogDiff diff(DiffRequest request) {
        try (Versions versions = new Versions(request.now())) {
            return compare(request, versions).diff();
        }
    }

    /**
     * What is different between two versions of a catalog, as files below {@code diff} in the output folder, and to be printed.
     *
     * @throws WrongUseException if a location names nothing
     * @throws UncheckedIOException if files or the repository cannot be read, or files cannot be written
     */
    public static Answer diff(DiffRequest request, Path output) {
        try (Versions versions = new Versions(request.now())) {
            return DiffFiles.write(compare(request, versions), output);
        }
    }

    private static DiffReport compare(DiffRequest request, Versions versions) {
        Optional<CatalogLocation> parted = request.before().whereParted(request.after());
        Version before = versions.read(parted.orElse(request.before()).open());
        Version after = versions.read(request.after().open());
        CatalogDiff diff = CatalogDiff.between(before, after);
        return new DiffReport(
                diff,
                DiffFiles.name(request.before()) + (parted.isPresent() ? " where it was left" : ""),
                DiffFiles.name(request.after()),
                request.now(),
                versions.places(diff, after, ""),
                GateFiles.generator());
    }

    /**
     * Decides, writes all reports below {@code gate} in the output folder, and says how the run ends. Whatever cannot be read is a
     * decision too: it may not go.
     *
     * @throws UncheckedIOException if files cannot be written; the old ones then stay
     */
    public static Answer run(GateRequest request, GateRun run) {
        if (run.ledger().isEmpty()) {
            return GateFiles.write(assess(request, run.location(), GateFacts.gathered(PastChanges.UNKNOWN)), run);
        }
        RecordedGate recorded = new RecordedGate(request, run.ledger().get());
        Assessment assessment = assess(request, run.location(), GateFacts.gathered(recorded.past()));
        Answer answer = GateFiles.write(assessment, run);
        return recorded.record(assessment, GateFiles.json(assessment, run), answer);
    }

    /** Decides by the catalog that a location names, wherever it is. */
    static Assessment assess(GateRequest request, Optional<String> location, GateFacts facts) {
        try (FetchedCatalog catalog = FetchedCatalog.of(request, location)) {
            return decide(request.at(catalog.location()), facts);
        } catch (UncheckedIOException e) {
            return unreachable(request, String.valueOf(e.getCause().getMessage()));
        } catch (WrongUseException e) {
            return unreachable(request, e.getMessage());
        }
    }

    private static Assessment unreachable(GateRequest request, String message) {
        String remedy =
                "Name the repository with -Dcatalog.repository, and the catalog with -Dcatalog.directory or, for a build,"
                        + " -Dcatalog.location.";
        return Assessment.notEvaluable(
                request,
                Optional.empty(),
                List.of(Diagnostic.of(NOT_READABLE, SourceSpan.startOf(""), message, remedy, "")));
    }

    /**
     * Whether a change may go, with the reasons. What cannot be evaluated is decided as well: it may not go.
     *
     * @throws WrongUseException if the request makes no sense
     */
    public static Assessment decide(GateRequest request) {
        return decide(request, GateFacts.gathered(PastChanges.UNKNOWN));
    }

    private static Assessment decide(GateRequest request, GateFacts facts) {
        String folder = GateSources.folder(request);
        Collected<Range> range = RangeReader.read(request.repository(), request.base(), request.head(), folder);
        if (range.fact().isEmpty()) {
            return Assessment.notEvaluable(request, Optional.empty(), range.problems());
        }
        try (Versions versions = new Versions(request.now())) {
            return decide(request, range.fact().get(), folder, facts, versions);
        } catch (Unevaluable e) {
            return Assessment.notEvaluable(request, range.fact(), e.problems());
        } catch (UncheckedIOException e) {
            return Assessment.notEvaluable(request, range.fact(), List.of(unreadable(e)));
        }
    }

    private static Diagnostic unreadable(UncheckedIOException e) {
        return Diagnostic.of(
                NOT_READABLE,
                SourceSpan.startOf(""),
                "the repository cannot be read: " + e.getCause().getMessage(),
                "Run the gate in a whole clone: `fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab CI, and no `--filter`.",
                "");
    }

    private static Assessment decide(
            GateRequest request, Range range, String folder, GateFacts facts, Versions versions) throws Unevaluable {
        GateSources sources = new GateSources(request, range, folder);
        sources.somethingNew();
        Version base = sources.base(versions);
        FrozenPolicy frozen = sources.frozen(PolicyChoice.of(base, request.policy()));
        ChangePolicy policy = frozen.policy();
        if (request.deployment().isPresent()) {
            Situation.Subject build = BuiltComponents.of(request.deployment().get(), range, base.catalog());
            return assess(request, range, base, frozen, facts, build, Places.UNKNOWN);
        }
        Version after = sources.after(versions);
        CatalogChange change = sources.catalogChange(versions, base, after, policy.lookBack());
        Places places = versions.places(change.diff(), after, sources.prefix());
        return assess(request, range, base, frozen, facts, change, places);
    }

    private static Assessment assess(
            GateRequest request,
            Range range,
            Version base,
            FrozenPolicy frozen,
            GateFacts facts,
            Situation.Subject change,
            Places places) {
        ChangePolicy policy = frozen.policy();
        GateEvidence evidence = facts.shown().read(request, range, policy);
        List<Diagnostic> problems = new ArrayList<>(PolicyChoice.problems(base, policy));
        problems.addAll(frozen.problemsBeside(problems));
        problems.addAll(evidence.problems());
        MeasuredLikelihood likelihood = MeasuredLikelihood.of(request, range, base.catalog(), policy);
        problems.addAll(likelihood.problems());
        Situation situation = new Situation(
                request.now(),
                change,
                range,
                base.insights(),
                policy,
                evidence.evidence(),
                evidence.approvals(),
                request.emergency().map(emergency -> new Situation.EmergencyRequest(emergency.incident())),
                request.announced(),
                likelihood.score().map(LikelihoodScore::level),
                facts.past().overdueReviews(),
                facts.past().failedStandardChanges(),
                problems);
        Decision decided = Assessor.decide(situation);
        Decision decision = likelihood.score().map(decided::with).orElse(decided);
        return new Assessment(
                request,
                Optional.of(situation),
                Optional.of(range),
                places,
                decision,
                facts.past().ledger());
    }
}
