package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Wsjf.Ranked;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Need;
import dev.servicecatalog.model.Improvement.Result;
import dev.servicecatalog.model.Improvement.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A team does what somebody wishes while something the enterprise needs waits for the same team. */
final class WishBeforeNeed implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("wish-before-need");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Map<String, Improvement> improvements = insights.catalog().improvements();
        Map<String, List<Improvement>> needsByTeam = new HashMap<>();
        List<Improvement> wishes = new ArrayList<>();
        for (Ranked ranked : insights.portfolio().queue()) {
            Improvement improvement = improvements.get(ranked.improvement());
            if (ranked.wish()) {
                wishes.add(improvement);
            } else if (isWaitingNeed(improvement)) {
                improvement
                        .owner()
                        .team()
                        .ifPresent(team -> needsByTeam
                                .computeIfAbsent(team, k -> new ArrayList<>())
                                .add(improvement));
            }
        }
        wishes.forEach(
                wish -> wish.owner().team().map(needsByTeam::get).ifPresent(needs -> check(wish, needs, report)));
    }

    private static boolean isWaitingNeed(Improvement improvement) {
        boolean answered = improvement
                .decided()
                .flatMap(Decision::result)
                .filter(result -> result != Result.GO)
                .isPresent();
        return improvement.need().equals(Optional.of(Need.ENTERPRISE)) && !answered;
    }

    /** What is being done goes before all that is not; what is approved goes before what is only an idea. */
    private static void check(Improvement wish, List<Improvement> needs, Report report) {
        Status status = wish.status().orElseThrow();
        needs.stream()
                .filter(need -> need.status().orElseThrow().compareTo(status) < 0)
                .findFirst()
                .ifPresent(need -> report.add(
                        wish.id(),
                        "this is a wish and goes first, while \"%s\", which the enterprise needs, waits for the same team"
                                .formatted(need.title()),
                        "Let \"%s\" go first, or write down in a Waiver who decided otherwise and why."
                                .formatted(need.name()),
                        "spec",
                        "status"));
    }
}
