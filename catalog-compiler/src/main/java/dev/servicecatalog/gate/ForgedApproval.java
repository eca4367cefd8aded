package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;

/** A signature that is broken was not made by whom it names; nothing about such a change can be believed. */
final class ForgedApproval implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.situation().approvals().tags().stream()
                .filter(tag -> tag.verdict() instanceof CommitSignature.Verdict.Invalid)
                .map(tag -> Reason.of(
                        "forged-approval",
                        Effect.REJECT,
                        "the signature of the tag " + tag.tag().orElse("") + " is not valid: "
                                + ((CommitSignature.Verdict.Invalid) tag.verdict()).reason(),
                        "Find out who made the tag, and take it away.",
                        List.of()))
                .toList();
    }
}
