package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Approver;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.ChangeRule.Requirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules that a policy states. Many small changes count as the big one they make. */
final class PolicyRules implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        List<Reason> reasons = new ArrayList<>();
        for (ChangeRule rule : gateCase.policy().rules()) {
            List<Touch> meets = Stream.concat(gateCase.touches().stream(), gateCase.recent().stream())
                    .filter(touch -> meets(touch, rule.when(), gateCase.risk()))
                    .toList();
            if (!meets.isEmpty() || isAboutRiskOnly(rule.when()) && meets(rule.when(), gateCase.risk())) {
                reasons.addAll(reasons(rule, meets, gateCase));
            }
        }
        return reasons;
    }

    static boolean meets(Touch touch, Condition when, Risk risk) {
        return when.change().stream().allMatch(sort -> touch.sort().equals(Optional.of(sort)))
                && when.importance().stream().allMatch(touch::isAtLeast)
                && when.consumers().stream().allMatch(least -> touch.consumers().size() >= least)
                && (when.services().isEmpty() || when.services().stream().anyMatch(touch.services()::contains))
                && meets(when, risk);
    }

    private static boolean meets(Condition when, Risk risk) {
        return when.likelihood().stream().allMatch(least -> reaches(risk.likelihood(), least))
                && when.risk().stream().allMatch(least -> reaches(risk.level(), least));
    }

    private static boolean reaches(Level level, Level least) {
        return level.compareTo(least) >= 0;
    }

    private static boolean isAboutRiskOnly(Condition when) {
        return when.change().isEmpty()
                && when.importance().isEmpty()
                && when.consumers().isEmpty()
                && when.services().isEmpty();
    }

    private static List<Reason> reasons(ChangeRule rule, List<Touch> meets, GateCase gateCase) {
        SortedSet<String> services = new TreeSet<>();
        meets.forEach(touch -> services.addAll(touch.services()));
        String sentence = sentence(rule, meets, gateCase.touches());
        if (rule.decision().isPresent()) {
            return List.of(decided(rule, sentence, services));
        }
        List<Reason> reasons = new ArrayList<>();
        rule.require()
                .approvals()
                .ifPresent(count -> byParties(rule.require(), services, gateCase)
                        .forEach((from, own) ->
                                reasons.add(Reason.of(rule.id(), Effect.REVIEW, sentence, remedy(count, from), own)
                                        .needing(count, from))));
        notice(rule, sentence, services, gateCase).ifPresent(reasons::add);
        return reasons;
    }

    /** The highest rise of a price first: that of all the small ones together. */
    private static String sentence(ChangeRule rule, List<Touch> meets, List<Touch> own) {
        List<String> what = meets.stream()
                .filter(touch -> touch.change().isPresent())
                .sorted(Comparator.comparing(
                                (Touch touch) -> touch.change().get().percent().orElse(BigDecimal.ZERO))
                        .reversed())
                .map(touch -> touch.change().get().sentence()
                        + (own.contains(touch) ? "" : ", together with the changes before it"))
                .distinct()
                .toList();
        if (what.isEmpty()) {
            return "the rule \"" + rule.id() + "\" of the policy applies";
        }
        return what.get(0) + (what.size() > 1 ? " (and " + (what.size() - 1) + " more)" : "");
    }

    private static Reason decided(ChangeRule rule, String sentence, SortedSet<String> services) {
        return switch (rule.decision().orElseThrow()) {
            case REJECT -> Reason.of(rule.id(), Effect.REJECT, sentence, "Take this part out of the change.", services);
            case HOLD ->
                Reason.of(
                        rule.id(),
                        Effect.HOLD,
                        sentence,
                        "Wait until the owners of the policy lift the rule.",
                        services);
            case REVIEW ->
                Reason.of(rule.id(), Effect.REVIEW, sentence, "Have somebody else approve it.", services)
                        .needing(1, List.of());
        };
    }

    /** The services by who has to approve for them; the owner of one service does not speak for another. */
    private static Map<List<String>, SortedSet<String>> byParties(
            Requirement require, SortedSet<String> services, GateCase gateCase) {
        Map<List<String>, SortedSet<String>> byParties = new LinkedHashMap<>();
        services.forEach(service -> byParties
                .computeIfAbsent(
                        parties(require, new TreeSet<>(List.of(service)), gateCase), parties -> new TreeSet<>())
                .add(service));
        return byParties.isEmpty()
                ? Map.of(parties(require, services, gateCase), services)
                : Collections.unmodifiableMap(byParties);
    }

    private static List<String> parties(Requirement require, SortedSet<String> services, GateCase gateCase) {
        return parties(require, services, gateCase.catalog(), gateCase.policy().owners());
    }

    /**
     * Whose approval counts for these services, in the order of names. Where nobody owns a service, the owners of the policy stand in,
     * and not just anybody.
     */
    static List<String> parties(
            Requirement require, SortedSet<String> services, Catalog catalog, List<String> policyOwners) {
        SortedSet<String> parties = new TreeSet<>();
        for (Approver approver : require.from()) {
            if (approver instanceof Approver.ByParty party) {
                parties.add(party.party());
            } else if (approver instanceof Approver.ServiceOwner) {
                parties.addAll(GateCase.owners(services, catalog));
            } else {
                parties.addAll(GateCase.businessOwners(services, catalog));
            }
        }
        boolean nobody = parties.isEmpty() && !require.from().isEmpty();
        return nobody ? policyOwners : List.copyOf(parties);
    }

    private static String remedy(int count, List<String> from) {
        String who = count == 1 ? "one person" : count + " people";
        return "Have " + who + (from.isEmpty() ? "" : " of " + String.join(" or ", from)) + " approve it.";
    }

    private static Optional<Reason> notice(
            ChangeRule rule, String sentence, SortedSet<String> services, GateCase gateCase) {
        return rule.require().notice().flatMap(notice -> {
            Reason told = Reason.of(
                    rule.id(),
                    Effect.REVIEW,
                    sentence + "; its users are told " + notice + " before",
                    "Tell the users, then run the gate with -Dcatalog.announced=<the day they were told>.",
                    services);
            if (gateCase.situation().announced().isEmpty()) {
                return Optional.of(told);
            }
            Optional<Instant> from = BaseHours.after(
                    gateCase.situation(), gateCase.situation().announced().get(), notice);
            if (from.isEmpty()) {
                return Optional.of(endUnknown(rule, sentence, services, gateCase.situation()));
            }
            return gateCase.situation().now().isBefore(from.get())
                    ? Optional.of(Reason.of(
                                    rule.id(),
                                    Effect.HOLD,
                                    sentence + "; its users were told on "
                                            + gateCase.situation().announced().get() + ", which is less than " + notice
                                            + " ago",
                                    "Wait until the notice is over.",
                                    services)
                            .until(from.get()))
                    : Optional.empty();
        });
    }

    private static Reason endUnknown(
            ChangeRule rule, String sentence, SortedSet<String> services, Situation situation) {
        return Reason.of(
                rule.id(),
                Effect.REVIEW,
                sentence + "; its users were told on " + situation.announced().orElseThrow()
                        + ", but when " + rule.require().notice().orElseThrow() + " from then are over cannot be told: "
                        + BaseHours.whyUnknown(situation),
                BaseHours.REMEDY,
                services);
    }
}
