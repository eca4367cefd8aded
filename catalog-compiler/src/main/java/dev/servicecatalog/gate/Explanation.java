package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * Why a decision is as it is, and what would change it.
 *
 * @param reasons every reason with what it was made from, in the order of the decision
 * @param whatIf what the gate says if things were otherwise, by the words of the question; empty unless somebody asked
 */
public record Explanation(
        Decision decision, List<Explained> reasons, Counterfactuals counterfactuals, Optional<WhatIf> whatIf) {
    /**
     * A reason with its inputs.
     *
     * @param place where the policy asks for it; empty if the gate does so by itself
     * @param inputs conditions, thresholds and fields, one a line, lower-case
     */
    public record Explained(Reason reason, Optional<SourceSpan> place, List<String> inputs) {}

    /**
     * A question about what would be.
     *
     * @param question what was changed, lower-case
     */
    public record WhatIf(String question, Decision decision) {}

    /**
     * Explains the decision about a situation.
     *
     * @param measured what its likelihood was measured from; empty if it was not
     */
    public static Explanation of(
            Situation situation, Optional<LikelihoodScore> measured, PolicyPlaces places, Optional<WhatIf> whatIf) {
        Decision decision = Assessor.decide(situation);
        ReasonInputs inputs = new ReasonInputs(GateCase.of(situation), measured, places);
        return new Explanation(
                decision,
                decision.reasons().stream().map(inputs::explain).toList(),
                Counterfactuals.of(situation),
                whatIf);
    }
}
