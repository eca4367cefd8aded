package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A service that has used up the downtime it may have gets no changes but those that repair it. */
final class BudgetSpent implements GateRule {
    static final String RULE = "budget-spent";

    @Override
    public List<Reason> look(GateCase gateCase) {
        List<Reason> reasons = new ArrayList<>();
        if (gateCase.touches().stream().allMatch(Touch::isWording)) {
            return reasons;
        }
        for (String name : gateCase.services()) {
            Service service = gateCase.catalog().services().get(name);
            if (service != null && service.promises().availability().isPresent()) {
                reason(gateCase, service).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Reason> reason(GateCase gateCase, Service service) {
        LocalDate today = gateCase.situation().base().today();
        Optional<ErrorBudget> budget =
                MeasuredBudget.of(gateCase.catalog(), today, service).map(MeasuredBudget::budget);
        return switch (ErrorBudgetLane.of(gateCase.policy().errorBudget(), budget)) {
            case AUTOMATIC -> Optional.empty();
            case STOP ->
                Optional.of(Reason.of(
                        RULE,
                        Effect.HOLD,
                        service.title() + " has used up the downtime it may have: " + left(budget),
                        "Wait for the next measured period, or let the repair go as an emergency.",
                        new TreeSet<>(List.of(service.name()))));
            case REVIEW -> {
                List<String> owner = service.owner().team().stream().toList();
                yield Optional.of(Reason.of(
                                "budget-low",
                                Effect.REVIEW,
                                service.title() + " has little left of the downtime it may have: " + left(budget),
                                "Have its owner approve the change.",
                                new TreeSet<>(List.of(service.name())))
                        .needing(1, owner));
            }
            case UNKNOWN ->
                Optional.of(Reason.note(
                        "budget-unknown", "nobody measured how much downtime " + service.title() + " has left"));
        };
    }

    private static String left(Optional<ErrorBudget> budget) {
        return budget.map(b -> b.remaining().stripTrailingZeros().toPlainString() + " of "
                        + b.minutes().stripTrailingZeros().toPlainString() + " minutes are left")
                .orElse("not measured");
    }
}
