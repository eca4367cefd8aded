package dev.servicecatalog.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which changes are looked at.
 *
 * @param since the first day
 * @param until the last day
 * @param zone where these days are
 * @param last only the last so many that are left
 */
public record Days(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone, Optional<Integer> last) {
    /**
     * The places of these changes on a branch. A commit states its own time, and may state a wrong one: it cannot have landed before what
     * it stands on, nor after what stands on it or now. Whatever may have landed on these days counts.
     */
    List<Integer> of(List<LandedChange> line, Instant now) {
        Instant[] latest = new Instant[line.size()];
        Instant above = now;
        for (int i = line.size() - 1; i >= 0; i--) {
            above = earlier(above, line.get(i).times().landed());
            latest[i] = above;
        }
        List<Integer> places = new ArrayList<>();
        Instant below = Instant.MIN;
        for (int i = 0; i < line.size(); i++) {
            Instant stated = line.get(i).times().landed();
            below = below.isBefore(stated) ? stated : below;
            if (mayBeWithin(latest[i], below)) {
                places.add(i);
            }
        }
        int from = last.map(most -> Math.max(0, places.size() - most)).orElse(0);
        return places.subList(from, places.size());
    }

    private boolean mayBeWithin(Instant earliest, Instant latest) {
        boolean begun = since.filter(day -> latest.isBefore(start(day))).isEmpty();
        boolean over =
                until.filter(day -> !earliest.isBefore(start(day.plusDays(1)))).isPresent();
        return begun && !over;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
