package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Status;
import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One team does more improvements at a time than it can finish. */
final class TooMuchAtOnce implements Rule {
    private static final int AT_ONCE = 3;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("too-much-at-once");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        SortedMap<String, List<Improvement>> byTeam = new TreeMap<>();
        insights.catalog().improvements().values().stream()
                .filter(improvement -> improvement.status().equals(Optional.of(Status.DOING)))
                .forEach(improvement -> improvement
                        .owner()
                        .team()
                        .ifPresent(team -> byTeam.computeIfAbsent(team, k -> new ArrayList<>())
                                .add(improvement)));
        byTeam.forEach((team, improvements) -> {
            Party party = insights.catalog().parties().get(team);
            if (party != null && improvements.size() > AT_ONCE) {
                report(party, improvements, report);
            }
        });
    }

    private static void report(Party team, List<Improvement> improvements, Report report) {
        report.add(
                team.id(),
                "this team does %s improvements at once: %s"
                        .formatted(
                                improvements.size(),
                                improvements.stream().map(Improvement::name).collect(Collectors.joining(", "))),
                "Finish some of them first and give the others `status: approved`, so that no more than %s are being done."
                        .formatted(AT_ONCE));
    }
}
