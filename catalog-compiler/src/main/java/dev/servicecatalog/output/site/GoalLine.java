package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Portfolio;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A goal on its way: where it started, where it stands, where it is to arrive.
 *
 * @param mark how far along the way it is drawn, from 0 to 100; empty if nobody knows
 * @param way how far it is in words
 * @param services what counts under it
 */
record GoalLine(
        String title,
        Phrase measure,
        Phrase owner,
        Phrase from,
        Phrase now,
        Phrase to,
        Phrase by,
        Optional<String> mark,
        Phrase way,
        List<Phrase> services) {
    private static final int TRACK = 100;

    static GoalLine of(Site site, Goal goal, PageLinks links) {
        Wording wording = site.wording();
        Portfolio.GoalLine line = site.insights().portfolio().goals().get(goal.name());
        String unit = goal.measure().map(Goal.Measure::unit).orElse("");
        return new GoalLine(
                goal.title(),
                links.stated(goal.measure().map(Goal.Measure::name)),
                links.party(goal.owner()),
                links.stated(goal.measure().map(measure -> wording.figure(measure.from(), unit))),
                line.now()
                        .map(now -> Phrase.of(wording.figure(now, unit)))
                        .orElseGet(() -> Phrase.unknown(site.words().text("not-measured"))),
                links.stated(goal.measure().map(measure -> wording.figure(measure.to(), unit))),
                links.stated(goal.by().map(wording::day)),
                line.progress().map(GoalLine::mark),
                way(site, goal, line, links),
                line.services().stream().map(links::service).toList());
    }

    /** Behind the start and beyond the target, the mark stays at the end. */
    private static String mark(Ratio progress) {
        BigDecimal share = progress.rounded(4).max(BigDecimal.ZERO).min(BigDecimal.ONE);
        return share.multiply(BigDecimal.valueOf(TRACK))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Phrase way(Site site, Goal goal, Portfolio.GoalLine line, PageLinks links) {
        if (goal.measure().isEmpty()) {
            return links.notKnown("goal-without-measure");
        }
        if (line.now().isEmpty()) {
            return links.notKnown("goal-not-measured");
        }
        if (line.progress().isEmpty()) {
            return links.notApplicable("goal-stands-still");
        }
        Ratio progress = line.progress().get();
        if (progress.part().signum() < 0) {
            return Phrase.missed(site.words().text("goal-behind-start"));
        }
        return progress.part().compareTo(progress.whole()) >= 0
                ? Phrase.kept(site.words().text("goal-reached"))
                : Phrase.of(site.words()
                        .text(
                                "goal-way",
                                site.wording().percent(progress.percent().setScale(0, RoundingMode.DOWN))));
    }
}
