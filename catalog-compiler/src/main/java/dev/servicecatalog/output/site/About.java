package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.model.Measurement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What every report says of itself, so that nobody has to ask where a figure comes from; version and moment stand in the frame.
 *
 * @param purpose the question it answers
 * @param audience for whom it is
 * @param period of which time its figures are
 * @param source who counted
 */
record About(String purpose, String audience, Phrase period, List<Phrase> source) {
    /** A report of what the catalog states on the day of the build. */
    static About stated(Site site, String report) {
        Words words = site.words();
        return new About(
                words.text("about-" + report + "-purpose"),
                words.text("about-" + report + "-audience"),
                Phrase.of(site.wording().day(site.today())),
                List.of(Phrase.of(words.text("about-source-catalog"))));
    }

    /** A report that shows what was measured as well. */
    static About measured(Site site, String report) {
        About stated = stated(site, report);
        SortedMap<Period, ?> periods = site.insights().kpis().periods();
        if (periods.isEmpty()) {
            Phrase nothing = Phrase.unknown(site.words().text("not-measured-yet"));
            return new About(stated.purpose(), stated.audience(), nothing, stated.source());
        }
        Period last = periods.lastKey();
        Period whole = new Period(periods.firstKey().from(), last.to());
        return new About(
                stated.purpose(), stated.audience(), Phrase.of(site.wording().period(whole)), sources(site, last));
    }

    /** A report of what landed and what was decided about it. */
    static About history(Site site, String report, AuditReport audit) {
        Words words = site.words();
        AuditReport.Asked asked = audit.asked();
        return new About(
                words.text("about-" + report + "-purpose"),
                words.text("about-" + report + "-audience"),
                landed(site, audit),
                List.of(Phrase.of(words.text("about-source-history", asked.branch(), asked.repository()))));
    }

    /** The same of another time. */
    About during(String other) {
        return new About(purpose, audience, Phrase.of(other), source);
    }

    private static Phrase landed(Site site, AuditReport audit) {
        SortedMap<YearMonth, ?> months = audit.byMonth();
        if (months.isEmpty()) {
            return Phrase.inapplicable(site.words().text("nothing-landed"));
        }
        Period whole = new Period(
                months.firstKey().atDay(1), months.lastKey().plusMonths(1).atDay(1));
        return Phrase.of(site.wording().period(whole));
    }

    private static List<Phrase> sources(Site site, Period last) {
        return site.catalog().measurements().values().stream()
                .filter(measurement -> measurement.to().equals(Optional.of(last.to())))
                .map(Measurement::source)
                .distinct()
                .map(source -> source.map(Phrase::of)
                        .orElseGet(() -> Phrase.missing(site.words().text("not-stated"))))
                .toList();
    }
}
