package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.ServiceAvailability.Gap;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Need;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds service hours in which nobody looks after what the service needs, in a usual week and on single days of the year ahead. */
final class UncoveredHours {
    private final Catalog catalog;
    private final LocalDate today;
    private final YearAhead year;
    private final Map<WeekKey, WeeklyHours> weeks = new ConcurrentHashMap<>();
    private final Map<CoverKey, Uncovered> known = new ConcurrentHashMap<>();

    UncoveredHours(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
        this.year = new YearAhead(today);
    }

    List<Gap> of(Service service, Availability promise) {
        Optional<String> served = StatedHours.name(catalog, promise.hours());
        if (StatedHours.of(catalog, served).isEmpty()) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < service.needs().size(); i++) {
            Need need = service.needs().get(i);
            List<String> looked = need.of().stream()
                    .map(this::hours)
                    .flatMap(Optional::stream)
                    .filter(name -> StatedHours.of(catalog, Optional.of(name)).isPresent())
                    .toList();
            if (looked.size() == need.of().size()) {
                CoverKey key = new CoverKey(served.get(), looked, NeedsGraph.needed(need));
                Uncovered left = known.computeIfAbsent(key, this::uncovered);
                if (left.week().minutes() > 0 || !left.days().isEmpty()) {
                    gaps.add(new Gap(
                            i,
                            need.of(),
                            left.week().minutes(),
                            left.week().words(),
                            left.days(),
                            need.of().stream().filter(this::isAssumed).toList()));
                }
            }
        }
        return List.copyOf(gaps);
    }

    private Uncovered uncovered(CoverKey key) {
        BusinessCalendar served = calendar(key.served());
        List<BusinessCalendar> looked =
                key.looked().stream().map(this::calendar).toList();
        ZoneId zone = served.zone();
        Instant usual =
                year.usual(zone, looked.stream().map(BusinessCalendar::zone).toList());
        WeeklyHours week = week(key.served(), served, zone, usual)
                .without(WeeklyHours.atLeast(
                        key.needed(),
                        key.looked().stream()
                                .map(name -> week(name, calendar(name), zone, usual))
                                .toList()));
        BitSet left = (BitSet) year.open(key.served(), served).clone();
        left.andNot(YearAhead.atLeast(
                key.needed(),
                key.looked().stream()
                        .map(name -> year.open(name, calendar(name)))
                        .toList()));
        List<BusinessCalendar> all = new ArrayList<>(looked);
        all.add(served);
        return new Uncovered(week, year.besides(week, left, zone, StatedHours.yearFrom(today, all)));
    }

    private BusinessCalendar calendar(String name) {
        return StatedHours.of(catalog, Optional.of(name)).orElseThrow();
    }

    private WeeklyHours week(String name, BusinessCalendar calendar, ZoneId zone, Instant at) {
        return weeks.computeIfAbsent(new WeekKey(name, zone, at), key -> WeeklyHours.of(calendar, zone, at));
    }

    /** The calendar in which somebody looks after it; empty if it does not say. */
    private Optional<String> hours(EntityId id) {
        return switch (id.kind()) {
            case COMPONENT ->
                Optional.ofNullable(catalog.components().get(id.name())).flatMap(this::hours);
            case AGREEMENT ->
                Optional.ofNullable(catalog.agreements().get(id.name())).flatMap(this::hours);
            default ->
                Optional.ofNullable(catalog.services().get(id.name()))
                        .flatMap(service -> service.promises().availability())
                        .flatMap(promise -> StatedHours.name(catalog, promise.hours()));
        };
    }

    /** A component's own hours, else those of the team that owns it. */
    private Optional<String> hours(Component component) {
        return StatedHours.name(catalog, stated(component));
    }

    private Optional<String> stated(Component component) {
        return component.hours().or(() -> ofParty(component.owner().team()));
    }

    private Optional<String> hours(Agreement agreement) {
        return StatedHours.name(catalog, stated(agreement));
    }

    /** The hours an agreement promises for availability or repair, else those of its provider. */
    private Optional<String> stated(Agreement agreement) {
        return agreement
                .promises()
                .availability()
                .flatMap(Availability::hours)
                .or(() -> agreement.promises().restore().flatMap(Within::hours))
                .or(() -> ofParty(agreement.provider()));
    }

    /** Whether only the default hours of the catalog are left for it. */
    private boolean isAssumed(EntityId id) {
        return switch (id.kind()) {
            case COMPONENT -> stated(catalog.components().get(id.name())).isEmpty();
            case AGREEMENT -> stated(catalog.agreements().get(id.name())).isEmpty();
            default -> false;
        };
    }

    private Optional<String> ofParty(Optional<String> party) {
        return party.map(catalog.parties()::get).flatMap(Party::hours);
    }

    private record WeekKey(String calendar, ZoneId zone, Instant at) {}

    private record CoverKey(String served, List<String> looked, int needed) {}

    private record Uncovered(WeeklyHours week, List<String> days) {}
}
