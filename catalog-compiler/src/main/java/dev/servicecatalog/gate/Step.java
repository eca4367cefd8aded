package dev.servicecatalog.gate;

import dev.servicecatalog.gate.CommitSignature.Verdict;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.gate.Situation.EmergencyRequest;
import dev.servicecatalog.model.ChangePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that people could still do for a change.
 *
 * @param words what, an imperative without full stop: {@code have astrid approve it}
 * @param taken what the gate knows when it is done
 */
public record Step(String words, UnaryOperator<Situation> taken) {
    /** Somebody approves; those who would do as well are named with them. */
    static Step approval(String person, List<String> instead) {
        String who = instead.isEmpty() ? person : person + " (or " + String.join(", ", instead) + ")";
        return new Step("have " + who + " approve it", situation -> approved(situation, List.of(person)));
    }

    /** The same situation, approved by these people besides. */
    static Situation approved(Situation situation, List<String> people) {
        ApprovalSources sources = situation.approvals();
        List<CommitSignature> tags = new ArrayList<>(sources.tags());
        for (String person : people) {
            tags.add(new CommitSignature(
                    situation.range().head(), Optional.of(person), new Verdict.Valid(person, "imagined")));
        }
        return situation.with(
                new ApprovalSources(sources.repository(), sources.branch(), sources.review(), List.copyOf(tags)));
    }

    static Step evidence(ChangePolicy.Evidence kind) {
        return new Step(
                "show " + ShownEvidence.words(kind),
                situation -> situation.with(ShownEvidence.with(situation.evidence(), kind)));
    }

    static Step coverage(ChangePolicy.EvidenceNeeded needed) {
        return new Step(
                "show that tests run through at least "
                        + needed.coverageAtLeast().orElseThrow() + " of the lines",
                situation -> situation.with(ShownEvidence.covered(
                        situation.evidence(), needed.coverageAtLeast().orElseThrow())));
    }

    static Step announcement(LocalDate today) {
        return new Step("tell its users", situation -> situation.announced(today));
    }

    static Step answer(String login) {
        return new Step(
                "make the changes that " + login + " asked for, and have " + login + " look again", situation -> {
                    ApprovalSources from = situation.approvals();
                    Optional<ReviewedChange> without = from.review().map(review -> review.without(login));
                    return situation.with(new ApprovalSources(from.repository(), from.branch(), without, from.tags()));
                });
    }

    static Step overdueReviews(List<String> names) {
        return new Step(
                "hold the overdue review of " + String.join(", ", names),
                situation -> situation.withoutOverdueReviews());
    }

    static Step incident() {
        return new Step(
                "name the incident that it repairs",
                situation -> situation.emergency(new EmergencyRequest(Optional.of("the incident"))));
    }
}
