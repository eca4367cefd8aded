package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last measured periods in the order of time, with a gap for each month between them that nobody measured. */
final class MeasuredMonths {
    /** How many are shown. */
    static final int MOST = 12;

    private MeasuredMonths() {}

    /** One place on the line of time; without a period nothing was measured. */
    record Place(String name, Optional<Period> period) {}

    static List<Place> of(Site site) {
        List<Place> places = new ArrayList<>();
        LocalDate reached = null;
        for (Period period : site.insights().kpis().periods().keySet()) {
            while (reached != null && !reached.plusMonths(1).isAfter(period.from())) {
                places.add(new Place(site.wording().shortMonth(reached), Optional.empty()));
                reached = reached.plusMonths(1);
            }
            places.add(new Place(site.wording().shortMonth(period.from()), Optional.of(period)));
            reached = period.to();
        }
        return List.copyOf(places.subList(Math.max(0, places.size() - MOST), places.size()));
    }
}
