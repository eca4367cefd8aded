package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the changes approved beforehand with each other, with the fields there are, and with the rules that decide. */
final class StandardChangesFit {
    private static final DiagnosticCode CONTRADICTION = DiagnosticCode.error("policy-contradiction");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::key).toList();

    /** Some fields, by their semantic paths, that make each sort of change; enough to tell what a pattern lets through. */
    private static final Map<BusinessChange, List<String>> FIELDS = Map.of(
            BusinessChange.SERVICE_REMOVED, List.of("service.status", "offering.status"),
            BusinessChange.PROMISE_LOWERED,
                    List.of(
                            "service.promises.availability.target",
                            "service.promises.restore.target",
                            "offering.leadTime.promise"),
            BusinessChange.PRICE_RAISED,
                    List.of("offering.price", "offering.price.oneTime", "offering.price.recurring"),
            BusinessChange.OWNER_CHANGED,
                    List.of("service.owner.team", "service.businessOwner", "component.owner.team"),
            BusinessChange.NEED_ADDED, List.of("service.needs"),
            BusinessChange.ORDER_LINK_CHANGED, List.of("offering.order.link"),
            BusinessChange.TEXT_ONLY,
                    List.of("service.summary", "service.title", "offering.keywords", "offering.summary"));

    private final ChangePolicy policy;
    private final PossibleChanges possible;
    private final PolicyPlaces places;
    private final List<Diagnostic> findings = new ArrayList<>();

    StandardChangesFit(ChangePolicy policy, PossibleChanges possible, PolicyPlaces places) {
        this.policy = policy;
        this.possible = possible;
        this.places = places;
    }

    List<Diagnostic> findings() {
        List<StandardChange> standards = policy.standardChanges();
        for (int i = 0; i < standards.size(); i++) {
            fields(standards.get(i), i);
            shadowed(i);
            for (int rule = 0; rule < policy.rules().size(); rule++) {
                contradicts(standards.get(i), i, rule);
            }
        }
        return findings;
    }

    private void fields(StandardChange standard, int index) {
        for (int i = 0; i < standard.allow().size(); i++) {
            String pattern = standard.allow().get(i);
            String kind = pattern.substring(0, Math.max(0, pattern.indexOf('.')));
            if (kind.isEmpty() && !pattern.equals("*")
                    || !kind.isEmpty() && !kind.equals("*") && !KINDS.contains(kind)) {
                report(
                        places.of("spec", "standardChanges", index, "allow", i),
                        "no field is called \"" + pattern + "\"",
                        NearestName.of(kind, KINDS)
                                .map(near -> NearestName.question(near + pattern.substring(kind.length())))
                                .orElse(
                                        "Start with a kind or a star, for example \"*.summary\" or \"offering.keywords\"."));
            } else if (ControlTouched.CONTROL.stream()
                    .anyMatch(never -> never.key().equals(kind))) {
                report(
                        places.of("spec", "standardChanges", index, "allow", i),
                        "what touches \"" + kind + "\" is never a standard change, since it decides about changes",
                        "Take the pattern out.");
            }
        }
    }

    private void shadowed(int index) {
        StandardChange standard = policy.standardChanges().get(index);
        for (int i = 0; i < index; i++) {
            StandardChange earlier = policy.standardChanges().get(i);
            if (isWider(earlier, standard)) {
                report(
                        places.of("spec", "standardChanges", index, "id"),
                        "the standard change \"" + standard.id() + "\" is never used: \"" + earlier.id()
                                + "\" before it allows all that it does",
                        "Take one of the two out, or put the narrower one first.");
                return;
            }
        }
    }

    private static boolean isWider(StandardChange wide, StandardChange narrow) {
        return narrow.allow().stream()
                        .allMatch(field ->
                                wide.allow().stream().anyMatch(pattern -> StandardChanges.matches(pattern, field)))
                && isLooser(wide.maxServices(), narrow.maxServices())
                && isLooser(wide.failedInLast90Days(), narrow.failedInLast90Days())
                && wide.reviewBy().stream()
                        .allMatch(last -> narrow.reviewBy()
                                .filter(own -> !own.isAfter(last))
                                .isPresent());
    }

    private static boolean isLooser(Optional<Integer> wide, Optional<Integer> narrow) {
        return wide.stream().allMatch(most -> narrow.filter(own -> own <= most).isPresent());
    }

    /** Where a rule decides about some of the services only, it is an exception; where about all, the two cannot both be meant. */
    private void contradicts(StandardChange standard, int index, int ruleIndex) {
        ChangeRule rule = policy.rules().get(ruleIndex);
        Condition when = rule.when();
        boolean decides = rule.decision().isPresent()
                && when.likelihood().isEmpty()
                && when.risk().isEmpty();
        if (!decides || when.change().filter(sort -> allows(standard, sort)).isEmpty() || !isAboutAll(when)) {
            return;
        }
        findings.add(Diagnostic.of(
                        CONTRADICTION,
                        places.of("spec", "standardChanges", index, "id"),
                        "the standard change \"" + standard.id() + "\" allows what the rule \"" + rule.id()
                                + "\" does not let go",
                        "Take the fields out of one, or the condition out of the other.",
                        policy.id().toString())
                .with(List.of(new Diagnostic.Related(
                        places.of("spec", "rules", ruleIndex, "decision"), "this rule decides"))));
    }

    private boolean isAboutAll(Condition when) {
        Condition any = new Condition(
                when.change(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return possible.touching(when)
                .containsAll(possible.touching(any).stream()
                        .filter(touch -> !touch.services().isEmpty())
                        .toList());
    }

    private static boolean allows(StandardChange standard, BusinessChange sort) {
        return FIELDS.get(sort).stream()
                .anyMatch(field ->
                        standard.allow().stream().anyMatch(pattern -> StandardChanges.matches(pattern, field)));
    }

    private void report(SourceSpan place, String message, String remedy) {
        findings.add(Diagnostic.of(
                RulesReached.UNREACHABLE, place, message, remedy, policy.id().toString()));
    }
}
