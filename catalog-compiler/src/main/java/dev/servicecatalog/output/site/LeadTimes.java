package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** How long things take, in the reader's words. */
final class LeadTimes {
    private final Site site;

    LeadTimes(Site site) {
        this.site = site;
    }

    Mark mark(Offering offering) {
        return mark(offering, offering.leadTime().promise(), OfferingPromise.of(site.catalog(), offering));
    }

    Mark mark(Offering offering, Pricing.Package choice) {
        Optional<BusinessDuration> duration =
                choice.promise().or(() -> offering.leadTime().promise());
        return mark(offering, duration, OfferingPromise.of(site.catalog(), offering, choice));
    }

    /** When an order placed at the time of the build would be ready; empty if that cannot be known. */
    Optional<Instant> due(Offering offering) {
        return OfferingPromise.of(site.catalog(), offering)
                .flatMap(promise -> promise.due(site.input().asOf()).filter(promise::isKnown));
    }

    /** The calendar that scripts need for this offering. */
    Set<String> calendars(Offering offering) {
        return OfferingPromise.calendar(site.catalog(), offering)
                .filter(calendar -> calendar.hours().isPresent())
                .map(calendar -> Set.of(calendar.name()))
                .orElse(Set.of());
    }

    /** The promise as a sentence that needs no table: what to do by when, and what follows. */
    Optional<String> sentence(Offering offering) {
        return offering.leadTime().promise().map(duration -> sentence(offering, duration));
    }

    private String sentence(Offering offering, BusinessDuration duration) {
        Words words = site.words();
        String length = site.wording().duration(duration);
        return switch (duration.unit()) {
            case MINUTES, HOURS -> words.text("promise-clock", length);
            case CALENDAR_DAYS -> words.text("promise-calendar-days", length);
            case BUSINESS_MINUTES, BUSINESS_HOURS -> words.text("promise-business-hours", length);
            case BUSINESS_DAYS -> ordered(offering) + ", " + ready(duration.amount()) + ".";
        };
    }

    private String ordered(Offering offering) {
        ZoneId zone = OfferingPromise.calendar(site.catalog(), offering)
                .flatMap(Calendar::hours)
                .map(BusinessCalendar::zone)
                .orElse(site.zone());
        return offering.leadTime()
                .orderBefore()
                .map(time -> site.words().text("ordered-before", site.wording().time(time, zone, site.zone())))
                .orElse(site.words().text("ordered-any-time"));
    }

    private String ready(int days) {
        return switch (days) {
            case 0 -> site.words().text("ready-same-day");
            case 1 -> site.words().text("ready-next-day");
            default -> site.words().text("ready-after-days", site.wording().ordinal(days));
        };
    }

    private Mark mark(Offering offering, Optional<BusinessDuration> duration, Optional<Promise> promise) {
        if (duration.isEmpty()) {
            return new Mark(site.words().text("not-stated"), false, Optional.empty());
        }
        Optional<String> code = promise.flatMap(
                p -> OfferingPromise.calendar(site.catalog(), offering).map(calendar -> code(calendar.name(), p)));
        return new Mark(site.wording().duration(duration.get()), true, code);
    }

    /** {@code office-pl business-days 2 780}: as scripts read a promise. */
    static String code(String calendar, Promise promise) {
        String cutOff = promise.orderBefore()
                .map(time -> String.valueOf(time.toSecondOfDay() / 60))
                .orElse("-");
        BusinessDuration duration = promise.duration();
        return String.join(" ", calendar, Wording.unit(duration), String.valueOf(duration.amount()), cutOff);
    }
}
