package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A situation with what follows from it, worked out once for all rules.
 *
 * @param touches what the change does
 * @param recent what it does together with the changes just before it, as far as it goes on with them: what was decided about earlier
 *     and is left as it is now is not asked for again. The same as the touches for a build
 */
record GateCase(Situation situation, List<Touch> touches, List<Touch> recent, Risk risk, Approvals approvals) {
    static GateCase of(Situation situation) {
        List<Touch> touches = Touches.of(situation);
        List<Touch> recent = touches;
        if (situation.change() instanceof CatalogChange change) {
            recent = Touches.of(situation.base().catalog(), change.after().catalog(), change.recent()).stream()
                    .filter(sum -> touches.stream().anyMatch(sum::addsUp))
                    .toList();
        }
        List<Touch> all =
                Stream.concat(touches.stream(), recent.stream()).distinct().toList();
        Risk risk = Risk.of(all, situation.policy(), situation.likelihood());
        return new GateCase(situation, touches, recent, risk, Approvals.of(situation));
    }

    /** How much harm it could do to one service. */
    Risk risk(String service) {
        List<Touch> own = Stream.concat(touches.stream(), recent.stream())
                .filter(touch -> touch.services().contains(service))
                .toList();
        return Risk.of(own, situation.policy(), situation.likelihood());
    }

    private static SortedSet<String> services(List<Touch> touches) {
        SortedSet<String> names = new TreeSet<>();
        touches.forEach(touch -> names.addAll(touch.services()));
        return names;
    }

    /** All services that are touched, in the order of names. */
    SortedSet<String> services() {
        return services(touches);
    }

    /** The importance of the most important one; normal where none states it. */
    Importance importance() {
        return touches.stream()
                .flatMap(touch -> touch.importance().stream())
                .min(Importance::compareTo)
                .orElse(Importance.NORMAL);
    }

    /** For which importance the policy says what to show: its own, or the next lower one, so that more important never means less to show. */
    Optional<Importance> evidenceStatedFor() {
        return policy().evidenceStatedFor(importance());
    }

    /** What it has to show; empty if the policy asks for nothing. */
    Optional<ChangePolicy.EvidenceNeeded> evidenceNeeded() {
        return evidenceStatedFor().map(policy().evidence()::get);
    }

    /** Whether a rule of the policy said it, also where that has the name of a rule of the gate. */
    boolean isOfPolicy(Reason reason) {
        return policy().rules().stream().anyMatch(rule -> rule.id().equals(reason.rule()));
    }

    ChangePolicy policy() {
        return situation.policy();
    }

    Catalog catalog() {
        return situation.base().catalog();
    }

    Optional<CatalogChange> catalogChange() {
        return situation.change() instanceof CatalogChange change ? Optional.of(change) : Optional.empty();
    }

    /** What people call these services. */
    String titles(SortedSet<String> services) {
        return String.join(
                ", ",
                services.stream()
                        .map(name -> Optional.ofNullable(catalog().services().get(name))
                                .map(Service::title)
                                .orElse(name))
                        .toList());
    }

    /** The teams that own these services, in the order of names. */
    List<String> owners(SortedSet<String> services) {
        return owners(services, catalog());
    }

    static List<String> owners(SortedSet<String> services, Catalog catalog) {
        return services.stream()
                .flatMap(name -> Stream.ofNullable(catalog.services().get(name)))
                .flatMap(service -> service.owner().team().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The units that answer for the value of these services, in the order of names. */
    static List<String> businessOwners(SortedSet<String> services, Catalog catalog) {
        return services.stream()
                .flatMap(name -> Stream.ofNullable(catalog.services().get(name)))
                .flatMap(service -> service.businessOwner().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
