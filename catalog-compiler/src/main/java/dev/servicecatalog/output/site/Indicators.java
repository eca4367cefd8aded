package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.Kpis.Figures;
import dev.servicecatalog.analysis.Kpis.Name;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.analysis.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** The usual figures of how IT did, each with the n behind it: those of the last period beside those of the one before. */
final class Indicators {
    private static final Map<Name, Function<Figures, Optional<Ratio>>> SHARES = Map.of(
            Name.PROMISE_KEPT, Figures::promiseKept,
            Name.LATE_TASKS, Figures::lateTasks,
            Name.LATE_TASKS_NEEDING_IT, Figures::lateTasksNeedingIt,
            Name.FIRST_LINE, Figures::firstLine,
            Name.REACHED_DEVELOPERS, Figures::reachedDevelopers,
            Name.RESTORED_IN_TIME, Figures::restoredInTime,
            Name.SELF_MADE_OUTAGES, Figures::selfMadeOutages,
            Name.UNPLANNED_WORK, Figures::unplannedWork,
            Name.CHANGE_FAILURE, Figures::changeFailure);

    private final Site site;
    private final PageLinks links;
    private final List<Map.Entry<Period, Figures>> latestFirst;

    Indicators(Site site, PageLinks links) {
        this.site = site;
        this.links = links;
        List<Map.Entry<Period, Figures>> periods =
                new ArrayList<>(site.insights().kpis().periods().entrySet());
        Collections.reverse(periods);
        this.latestFirst = List.copyOf(periods);
    }

    /** These figures, one line each; none if nothing was measured. */
    Sheet sheet(List<Name> names) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "indicator").numbers("last-period", "period-before");
        if (!latestFirst.isEmpty()) {
            names.forEach(name -> sheet.line(
                    Phrase.of(site.words().text("kpi-" + Wording.key(name))),
                    List.of(Phrase.of(site.words().text("kpi-" + Wording.key(name) + "-means"))),
                    share(name, 0),
                    share(name, 1)));
        }
        return sheet.sheet();
    }

    /** Licences paid for and not used, today. */
    Phrase unusedLicences() {
        return site.insights().kpis().unusedLicences().map(this::ratio).orElseGet(links::notStated);
    }

    /** The figure of the last period, or of as many before it. */
    Phrase share(Name name, int before) {
        if (before >= latestFirst.size()) {
            return Phrase.unknown(site.words().text("not-measured"));
        }
        Figures figures = latestFirst.get(before).getValue();
        return SHARES.get(name)
                .apply(figures)
                .map(this::ratio)
                .orElseGet(() -> figures.ofNothing().contains(name)
                        ? links.notApplicable("kpi-of-nothing")
                        : Phrase.unknown(site.words().text("not-measured")));
    }

    /** How a figure went, in the last twelve periods. */
    Optional<Strip> strip(Name name) {
        SortedMap<Period, Figures> periods = site.insights().kpis().periods();
        List<Strip.Value> values = MeasuredMonths.of(site).stream()
                .map(place -> new Strip.Value(
                        place.name(),
                        place.period()
                                .map(periods::get)
                                .flatMap(SHARES.get(name))
                                .map(Ratio::percent)))
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Strip.of(
                        site,
                        "strip-" + Wording.key(name),
                        site.words().text("kpi-" + Wording.key(name)),
                        values,
                        Optional.empty()));
    }

    /** {@code 94% (188 of 200)}. */
    Phrase ratio(Ratio ratio) {
        return Phrase.of(site.words()
                .text(
                        "percent-of-n",
                        site.wording().percent(ratio.percent()),
                        site.wording().number(ratio.part()),
                        site.wording().number(ratio.whole())));
    }

    static List<Name> all() {
        return List.of(Kpis.Name.values());
    }
}
