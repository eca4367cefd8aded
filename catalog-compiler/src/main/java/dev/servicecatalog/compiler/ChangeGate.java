package dev.servicecatalog.compiler;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.RangeReader;
import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.model.ChangePolicy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Decides about changes, and says what they mean to the business. Everything that decides is read from before the change. */
public final class ChangeGate {
    private ChangeGate() {}

    /**
     * What is different between two versions of a catalog.
     *
     * @throws WrongUseException if a location names nothing
     * @throws UncheckedIOException if files or the repository cannot be read
     */
    public static CatalogDiff diff(DiffRequest request) {
        Versions versions = new Versions(request.now());
        Version before = versions.read(request.before().open());
        return CatalogDiff.between(before, versions.read(request.after().open()));
    }

    /**
     * Whether a change may go, with the reasons. What cannot be evaluated is decided as well: it may not go.
     *
     * @throws WrongUseException if the request makes no sense
     */
    public static Assessment decide(GateRequest request) {
        String folder = GateSources.folder(request);
        Collected<Range> range = RangeReader.read(request.repository(), request.base(), request.head(), folder);
        if (range.fact().isEmpty()) {
            return Assessment.notEvaluable(request, Optional.empty(), range.problems());
        }
        try {
            return decide(request, range.fact().get(), folder);
        } catch (Unevaluable e) {
            return Assessment.notEvaluable(request, range.fact(), e.problems());
        }
    }

    private static Assessment decide(GateRequest request, Range range, String folder) throws Unevaluable {
        Versions versions = new Versions(request.now());
        GateSources sources = new GateSources(request, range, folder);
        Version base = versions.read(sources.base());
        ChangePolicy policy = PolicyChoice.of(base, request.policy());
        Situation.Subject change = request.deployment().isPresent()
                ? BuiltComponents.of(request.deployment().get(), range, base.catalog())
                : sources.catalogChange(versions, base, policy.lookBack());
        GateEvidence evidence = GateEvidence.read(request, policy);
        List<Diagnostic> problems = new ArrayList<>(PolicyChoice.problems(base, policy));
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
                List.of(),
                new TreeMap<>(),
                problems);
        Decision decided = Assessor.decide(situation);
        Decision decision = likelihood.score().map(decided::with).orElse(decided);
        return new Assessment(request, Optional.of(situation), Optional.of(range), decision);
    }
}
