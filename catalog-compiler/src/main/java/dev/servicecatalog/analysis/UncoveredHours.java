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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds service hours in which nobody looks after what the service needs. */
final class UncoveredHours {
    private final Catalog catalog;
    private final LocalDate today;
    private final Map<WeekKey, WeeklyHours> weeks = new ConcurrentHashMap<>();

    UncoveredHours(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    List<Gap> of(Service service, Availability promise) {
        Optional<String> name = StatedHours.name(catalog, promise.hours());
        Optional<BusinessCalendar> hours = StatedHours.of(catalog, promise.hours());
        if (hours.isEmpty()) {
            return List.of();
        }
        ZoneId zone = hours.get().zone();
        Instant at = hours.get().instant(today, 0);
        WeeklyHours served = week(name.orElseThrow(), hours.get(), zone, at);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < service.needs().size(); i++) {
            Need need = service.needs().get(i);
            List<WeeklyHours> looked = need.of().stream()
                    .map(this::hours)
                    .flatMap(Optional::stream)
                    .flatMap(calendar ->
                            StatedHours.of(catalog, Optional.of(calendar))
                                    .map(found -> week(calendar, found, zone, at))
                                    .stream())
                    .toList();
            if (looked.size() == need.of().size()) {
                WeeklyHours covered =
                        looked.size() == 1 ? looked.get(0) : WeeklyHours.atLeast(NeedsGraph.needed(need), looked);
                WeeklyHours left = served.without(covered);
                if (left.minutes() > 0) {
                    gaps.add(new Gap(i, need.of(), left.minutes(), left.words()));
                }
            }
        }
        return List.copyOf(gaps);
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
        return StatedHours.name(
                catalog, component.hours().or(() -> ofParty(component.owner().team())));
    }

    /** The hours an agreement promises for availability or repair, else those of its provider. */
    private Optional<String> hours(Agreement agreement) {
        Optional<String> promised = agreement
                .promises()
                .availability()
                .flatMap(Availability::hours)
                .or(() -> agreement.promises().restore().flatMap(Within::hours));
        return StatedHours.name(catalog, promised.or(() -> ofParty(agreement.provider())));
    }

    private Optional<String> ofParty(Optional<String> party) {
        return party.map(catalog.parties()::get).flatMap(Party::hours);
    }

    private record WeekKey(String calendar, ZoneId zone, Instant at) {}
}
