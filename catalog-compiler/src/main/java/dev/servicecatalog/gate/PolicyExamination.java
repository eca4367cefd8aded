package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a change policy by itself, against the catalog it is for: what can never apply, what nobody can ever meet, and what says yes
 * and no at once. What it says holds for the catalog as it is; another service or another person may change it.
 */
public final class PolicyExamination {
    private PolicyExamination() {}

    /**
     * What is wrong with a policy, in the order of places.
     *
     * @param now against which dates are compared
     * @param zone in which days without a zone are
     */
    public static List<Diagnostic> of(
            ChangePolicy policy, Catalog catalog, PolicyPlaces places, Instant now, ZoneId zone) {
        PossibleChanges possible = PossibleChanges.of(catalog, policy);
        return Stream.of(
                        new RulesReached(policy, possible, places).findings(),
                        new ApprovalsFound(policy, catalog, possible, places).findings(),
                        new StandardChangesFit(policy, possible, places).findings(),
                        new DatesPassed(policy, places, now, zone).findings())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
