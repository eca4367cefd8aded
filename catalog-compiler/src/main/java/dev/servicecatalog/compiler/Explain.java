package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Explanation;
import dev.servicecatalog.gate.Imagined;
import dev.servicecatalog.gate.PolicyPlaces;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.output.report.ExplanationText;
import dev.servicecatalog.source.CatalogSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why the gate decides as it does, and what would change that. It decides nothing itself and leaves no record. */
public final class Explain {
    private Explain() {}

    /**
     * Explains a decision; never fails for what it is.
     *
     * @throws WrongUseException if the request makes no sense
     * @throws UncheckedIOException if the catalog cannot be reached
     */
    public static Outcome explain(ExplainRequest request) {
        try (FetchedCatalog catalog = FetchedCatalog.of(request.gate(), request.location())) {
            return explainHere(request.at(catalog.location()));
        }
    }

    private static Outcome explainHere(ExplainRequest request) {
        Assessment assessment = ChangeGate.decide(request.gate());
        if (assessment.situation().isEmpty()) {
            return unevaluable(assessment);
        }
        try {
            return explain(request, assessment, assessment.situation().get());
        } catch (Unevaluable e) {
            return unevaluable(assessment);
        }
    }

    private static Outcome explain(ExplainRequest request, Assessment assessment, Situation situation)
            throws Unevaluable {
        Optional<Explanation.WhatIf> whatIf = whatIf(request, assessment, situation);
        GateSources sources =
                new GateSources(request.gate(), assessment.range().orElseThrow(), GateSources.folder(request.gate()));
        Optional<CatalogSource> source = sources.source();
        if (source.isEmpty()) {
            return outcome(assessment, situation, path -> SourceSpan.startOf("catalog.json"), whatIf);
        }
        try (CatalogSource opened = source.get()) {
            Origins origins = CatalogLoader.load(opened).origins();
            EntityId policy = situation.policy().id();
            return outcome(assessment, situation, path -> origins.place(policy, path), whatIf);
        }
    }

    private static Optional<Explanation.WhatIf> whatIf(
            ExplainRequest request, Assessment assessment, Situation situation) {
        ExplainRequest.WhatIf asked = request.whatIf();
        if (asked.isNothing()) {
            return Optional.empty();
        }
        asked.approvals().forEach(name -> known(name, situation));
        List<String> question = new ArrayList<>();
        asked.now().ifPresent(now -> question.add("it were " + now));
        if (!asked.approvals().isEmpty()) {
            question.add("it were approved by " + String.join(" and ", asked.approvals()));
        }
        if (asked.emergency()) {
            question.add("it could not wait");
        }
        // asked anew, since another moment sees other freezes; what cannot be told then is not answered for now
        Assessment then = asked.now()
                .map(now -> ChangeGate.decide(request.gate().at(now)))
                .orElse(assessment);
        Decision decision = then.situation()
                .map(each -> Assessor.decide(Imagined.of(each, asked.approvals(), asked.emergency())))
                .orElse(then.decision());
        return Optional.of(new Explanation.WhatIf(String.join(" and ", question), decision));
    }

    private static void known(String name, Situation situation) {
        List<String> people =
                situation.policy().people().stream().map(Person::name).sorted().toList();
        if (!people.contains(name)) {
            throw new WrongUseException(
                    "the policy knows nobody called \"" + name + "\"",
                    NearestName.of(name, people)
                            .map(NearestName::question)
                            .orElse("Use one of: " + String.join(", ", people) + "."));
        }
    }

    private static Outcome unevaluable(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        assessment
                .decision()
                .reasons()
                .forEach(reason -> text.append(reason.sentence())
                        .append("\n  = fix: ")
                        .append(reason.remedy())
                        .append('\n'));
        return outcome(assessment, text.toString());
    }

    private static Outcome outcome(
            Assessment assessment, Situation situation, PolicyPlaces places, Optional<Explanation.WhatIf> whatIf) {
        Explanation explanation =
                Explanation.of(situation, assessment.decision().likelihood(), places, whatIf);
        return outcome(
                assessment,
                ExplanationText.render(
                        explanation, CatalogCompiler.zone(situation.base().catalog())));
    }

    private static Outcome outcome(Assessment assessment, String text) {
        return new Outcome(
                false,
                List.of(new Outcome.Finding(Severity.INFO, text)),
                "The gate says: " + assessment.decision().outcome().words() + ".",
                "This explains only; ask for a decision with the goal catalog:gate.");
    }
}
