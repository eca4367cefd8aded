package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Reason.Need;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what could still be done for a change. Who makes it, or has approved it, is not asked again. */
final class PossibleSteps {
    private final Situation situation;
    private final GateCase gateCase;
    private final Decision decision;
    private final List<Step> steps = new ArrayList<>();

    private PossibleSteps(Situation situation) {
        this.situation = situation;
        this.gateCase = GateCase.of(situation);
        this.decision = Assessor.decide(situation);
    }

    static List<Step> of(Situation situation) {
        PossibleSteps possible = new PossibleSteps(situation);
        possible.incident();
        possible.answers();
        possible.evidence();
        possible.announcement();
        possible.overdueReviews();
        possible.approvals();
        return List.copyOf(possible.steps);
    }

    private void incident() {
        if (situation.emergency().filter(why -> why.incident().isEmpty()).isPresent()) {
            steps.add(Step.incident());
        }
    }

    private void answers() {
        situation.approvals().review().stream()
                .flatMap(review -> review.reviews().stream())
                .filter(review -> review.verdict() == Review.Verdict.CHANGES_REQUESTED)
                .forEach(review -> steps.add(Step.answer(review.login())));
    }

    private void evidence() {
        if (gateCase.evidenceNeeded().isEmpty() || gateCase.catalogChange().isPresent()) {
            return;
        }
        ChangePolicy.EvidenceNeeded needed = gateCase.evidenceNeeded().get();
        needed.needs().stream()
                .filter(kind -> kind != ChangePolicy.Evidence.SECOND_REVIEWER)
                .forEach(kind -> steps.add(Step.evidence(kind)));
        // after those, so that it is at least what is asked for, and no less than before
        needed.coverageAtLeast().ifPresent(least -> steps.add(Step.coverage(needed)));
    }

    private void announcement() {
        boolean notices = situation.policy().rules().stream()
                .anyMatch(rule -> rule.require().notice().isPresent());
        if (notices && situation.announced().isEmpty()) {
            steps.add(Step.announcement(LocalDate.ofInstant(situation.now(), BaseHours.zone(situation))));
        }
    }

    private void overdueReviews() {
        if (situation.emergency().isPresent() && !situation.overdueReviews().isEmpty()) {
            steps.add(Step.overdueReviews(situation.overdueReviews()));
        }
    }

    /** People who speak for the same of the parties asked are the same to the gate: of each sort, as many as may be needed. */
    private void approvals() {
        List<Need> needs = decision.reasons().stream()
                .filter(reason -> reason.effect() == Effect.REVIEW)
                .map(Reason::need)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        int most = needs.stream().mapToInt(Need::approvals).max().orElse(0);
        Map<List<Need>, List<String>> alike = new LinkedHashMap<>();
        for (Person person : gateCase.approvals().people().values()) {
            List<Need> answers = needs.stream()
                    .filter(need -> Approvals.speaks(person, need.from()))
                    .toList();
            if (!answers.isEmpty() && !person.mails().isEmpty() && !hasApproved(person)) {
                alike.computeIfAbsent(answers, any -> new ArrayList<>()).add(person.name());
            }
        }
        alike.values().forEach(names -> {
            int asked = Math.min(most, names.size());
            List<String> instead = names.subList(asked, names.size());
            names.subList(0, asked).forEach(name -> steps.add(Step.approval(name, instead)));
        });
    }

    private boolean hasApproved(Person person) {
        return gateCase.approvals().counted().stream()
                .anyMatch(approval -> approval.person().equals(person.name()));
    }
}
