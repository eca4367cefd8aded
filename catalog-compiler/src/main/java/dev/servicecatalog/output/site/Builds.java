package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Connections;
import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.gate.Freezes;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What builds of components touch and what the change gate makes of that, by its own rules; looked up once for all pages. */
final class Builds {
    /** The name of the policy that counts where there are several, as the change gate has it. */
    private static final String USUAL = "default";

    private final Catalog catalog;
    private final Dependents dependents;
    private final Optional<ChangePolicy> policy;
    private final Optional<Freezes> freezes;

    Builds(Catalog catalog, Connections connections) {
        this.catalog = catalog;
        this.dependents = Dependents.of(catalog, connections);
        SortedMap<String, ChangePolicy> policies = catalog.changePolicies();
        this.policy = policies.size() == 1
                ? Optional.of(policies.get(policies.firstKey()))
                : Optional.ofNullable(policies.get(USUAL));
        this.freezes = policy.filter(each -> !each.freezes().isEmpty()).map(Freezes::of);
    }

    /** The services that need a component. The gate looks at them. */
    List<Service> touched(Component component) {
        return services(dependents.direct(component.id()));
    }

    /** The services that need those, directly or through others. */
    List<Service> further(Component component) {
        return services(dependents.services(dependents.direct(component.id())));
    }

    /** The importance of the most important service touched; normal where none states it, as the gate has it. */
    Importance importance(Component component) {
        return touched(component).stream()
                .flatMap(service -> service.importance().stream())
                .min(Importance::compareTo)
                .orElse(Importance.NORMAL);
    }

    Optional<ChangePolicy> policy() {
        return policy;
    }

    /** The freezes that hold at a moment for a build of it. */
    List<ChangePolicy.Freeze> frozen(Component component, Instant moment) {
        return freezes.map(each -> each.at(moment, concerned(component))).orElse(List.of());
    }

    /** When it may go, or may no longer go; empty if nothing in sight changes that. */
    Optional<Instant> turns(Component component, Instant moment) {
        return freezes.flatMap(each -> each.nextTransition(moment, concerned(component)));
    }

    private SortedSet<String> concerned(Component component) {
        SortedSet<String> direct = dependents.direct(component.id());
        SortedSet<String> concerned = new TreeSet<>(direct);
        concerned.addAll(dependents.services(direct));
        return concerned;
    }

    private List<Service> services(SortedSet<String> names) {
        return names.stream().map(catalog.services()::get).toList();
    }
}
