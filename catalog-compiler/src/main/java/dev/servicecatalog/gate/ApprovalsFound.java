package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Emergency;
import dev.servicecatalog.model.ChangePolicy.Evidence;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Counts the people behind every approval that a policy asks for. Who makes a change never approves it, so where all who could approve are
 * needed, a change that one of them makes is stuck.
 */
final class ApprovalsFound {
    private static final DiagnosticCode UNSATISFIABLE = DiagnosticCode.error("policy-unsatisfiable");

    private final ChangePolicy policy;
    private final Catalog catalog;
    private final PossibleChanges possible;
    private final PolicyPlaces places;
    private final List<Diagnostic> findings = new ArrayList<>();

    ApprovalsFound(ChangePolicy policy, Catalog catalog, PossibleChanges possible, PolicyPlaces places) {
        this.policy = policy;
        this.catalog = catalog;
        this.possible = possible;
        this.places = places;
    }

    List<Diagnostic> findings() {
        people();
        for (int i = 0; i < policy.rules().size(); i++) {
            rule(policy.rules().get(i), i);
        }
        policy.evidence().forEach(this::secondReviewer);
        ask(
                "what touches the rules themselves",
                ControlTouched.APPROVALS,
                policy.owners(),
                places.of("spec", "owners"));
        policy.emergency().ifPresent(this::emergency);
        owners();
        return findings;
    }

    private void people() {
        for (int i = 0; i < policy.people().size(); i++) {
            Person person = policy.people().get(i);
            if (person.mails().isEmpty()) {
                report(
                        Severity.WARNING,
                        places.of("spec", "people", i, "name"),
                        "approvals of \"" + person.name()
                                + "\" never count, since nobody can tell what they made themselves",
                        "List the addresses of their commits under `mails`.");
            }
        }
    }

    private void rule(ChangeRule rule, int index) {
        if (rule.require().approvals().isEmpty()) {
            return;
        }
        SourceSpan place = places.of("spec", "rules", index, "require", "approvals");
        SortedSet<List<String>> asked = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        possible.touching(rule.when()).stream()
                .filter(touch -> !touch.services().isEmpty())
                .forEach(touch ->
                        asked.add(PolicyRules.parties(rule.require(), touch.services(), catalog, policy.owners())));
        asked.forEach(from ->
                ask("the rule \"" + rule.id() + "\"", rule.require().approvals().get(), from, place));
    }

    private void secondReviewer(Importance importance, ChangePolicy.EvidenceNeeded needed) {
        if (needed.needs().contains(Evidence.SECOND_REVIEWER)) {
            String word = importance.name().toLowerCase(Locale.ROOT);
            ask("a service that is " + word, 1, List.of(), places.of("spec", "evidence", word, "needs"));
        }
    }

    private void emergency(Emergency emergency) {
        ask("an emergency", 1, emergency.approvedBy(), places.of("spec", "emergency", "approvedBy"));
    }

    /** Medium risk asks the owner, whatever the rules say. */
    private void owners() {
        SortedSet<String> silent = new TreeSet<>();
        for (Service service : catalog.services().values()) {
            service.owner().team().filter(team -> able(List.of(team)) == 0).ifPresent(silent::add);
        }
        for (String team : silent) {
            report(
                    Severity.WARNING,
                    places.of("spec", "people"),
                    "nobody speaks for \"" + team + "\", whose approval its services need at medium risk",
                    "Add people of \"" + team + "\" under `people`.");
        }
    }

    private void ask(String what, int approvals, List<String> from, SourceSpan place) {
        int able = able(from);
        String who = from.isEmpty() ? "the policy" : String.join(" or ", from);
        String count = able == 0 ? "has nobody" : "has only " + able;
        String needed = what + " needs " + approvals + (approvals == 1 ? " approval" : " approvals") + " of " + who;
        if (able < approvals) {
            report(Severity.ERROR, place, needed + ", which " + count + " who can give one", remedy(from));
        } else if (able == approvals) {
            report(
                    Severity.WARNING,
                    place,
                    needed + ", and " + (able == 1 ? "the only one who can give it" : "one of the " + able + " who can")
                            + " may have made the change",
                    remedy(from));
        }
    }

    private static String remedy(List<String> from) {
        return "Add people" + (from.isEmpty() ? "" : " of " + String.join(" or ", from))
                + " with their addresses under `people`, or ask for less.";
    }

    private int able(Collection<String> parties) {
        return (int) policy.people().stream()
                .filter(person -> !person.mails().isEmpty())
                .filter(person -> Approvals.speaks(person, parties))
                .count();
    }

    private void report(Severity severity, SourceSpan place, String message, String remedy) {
        Diagnostic finding =
                Diagnostic.of(UNSATISFIABLE, place, message, remedy, policy.id().toString());
        boolean told = findings.stream()
                .anyMatch(
                        other -> other.place().equals(place) && other.message().equals(message));
        if (!told) {
            findings.add(finding.at(severity));
        }
    }
}
