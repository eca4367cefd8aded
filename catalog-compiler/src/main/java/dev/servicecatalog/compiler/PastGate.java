package dev.servicecatalog.compiler;

import dev.servicecatalog.backtest.Verdict;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.Landing;
import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.Hindsight;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides about changes of the past by one policy, each at the moment it landed, by the catalog of that day. */
final class PastGate {
    private static final int KEPT = 4;

    private final BacktestRequest request;
    private final String folder;
    private final BacktestRules rules;
    private final PastCatalogs catalogs;
    private final Makers makers;
    private final Map<String, Version> judged = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A gate for one policy.
     *
     * @param folder the catalog's folder in the repository; empty for all of it, and for builds
     */
    PastGate(BacktestRequest request, String folder, BacktestRules rules, PastCatalogs catalogs) {
        this.request = request;
        this.folder = folder;
        this.rules = rules;
        this.catalogs = catalogs;
        this.makers = MeasuredLikelihood.makers(rules.policy(), rules.catalog());
    }

    /** How it tells makers apart. */
    Makers makers() {
        return makers;
    }

    Verdict decide(Landing landing) {
        Collected<Range> range = landing.range();
        if (range.fact().isEmpty()) {
            return notEvaluable(landing, range.problems());
        }
        Optional<LikelihoodScore> likelihood = MeasuredLikelihood.past(
                request.repository(), landing, range.fact().get(), rules.policy(), makers, request.builds());
        try {
            Decision decision = request.builds()
                    ? build(landing, range.fact().get(), likelihood)
                    : catalog(landing, range.fact().get(), likelihood);
            boolean components =
                    !request.builds() || !rules.catalog().components().isEmpty();
            return Verdict.of(
                    landing.commit(), Hindsight.of(decision, components), likelihood.map(LikelihoodScore::level));
        } catch (Unevaluable e) {
            return notEvaluable(landing, e.problems());
        }
    }

    private static Verdict notEvaluable(Landing landing, List<Diagnostic> problems) {
        List<String> codes = problems.stream()
                .map(problem -> problem.code().name())
                .distinct()
                .toList();
        return new Verdict(landing.commit(), Outcome.ERROR, codes, List.of(), Optional.empty());
    }

    private Decision build(Landing landing, Range range, Optional<LikelihoodScore> likelihood) {
        Version base = judged.computeIfAbsent(
                rules.day(landing.landed()).toString(),
                day -> new Version(rules.on(rules.day(landing.landed())), List.of()));
        Situation.Subject build = BuiltComponents.of(new GateRequest.Deployment(List.of()), range, rules.catalog());
        return decide(landing, range, base, build, likelihood);
    }

    private Decision catalog(Landing landing, Range range, Optional<LikelihoodScore> likelihood) throws Unevaluable {
        GateSources sources = new GateSources(asked(landing), range, folder);
        sources.existing(landing.commit());
        try (Versions versions = new Versions(landing.landed(), catalogs.files(), Optional.of(rules.catalog()))) {
            Version before = version(landing, landing.parent(), landing.folderBefore(), versions);
            Version after = version(landing, landing.commit(), landing.folderAfter(), versions);
            Situation.Subject change = sources.catalogChange(
                    versions, before, after, rules.policy().lookBack());
            return decide(landing, range, before, change, likelihood);
        }
    }

    private Version version(Landing landing, String commit, Optional<String> tree, Versions versions) {
        String key = tree.orElseThrow() + " " + rules.day(landing.landed());
        Version known = judged.get(key);
        if (known == null) {
            known = versions.judge(catalogs.at(commit, tree.get()));
            judged.put(key, known);
        }
        return known;
    }

    /** What the gate would have been asked. */
    private GateRequest asked(Landing landing) {
        return new GateRequest(
                request.repository(),
                landing.parent(),
                landing.commit(),
                new CatalogLocation(request.repository(), request.directory(), Optional.empty()),
                Optional.empty(),
                landing.landed(),
                Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private Decision decide(
            Landing landing,
            Range range,
            Version base,
            Situation.Subject change,
            Optional<LikelihoodScore> likelihood) {
        return Assessor.decide(new Situation(
                landing.landed(),
                change,
                range,
                base.insights(),
                rules.policy(),
                Evidence.NONE,
                ApprovalSources.NONE,
                Optional.empty(),
                Optional.empty(),
                likelihood.map(LikelihoodScore::level),
                List.of(),
                new TreeMap<>(),
                List.of()));
    }
}
