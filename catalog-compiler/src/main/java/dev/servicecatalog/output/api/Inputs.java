package dev.servicecatalog.output.api;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where figures come from: {@code Service/online-shop spec.promises.availability}, or another figure of an entity. */
final class Inputs {
    private final Catalog catalog;

    Inputs(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A statement of an entity. */
    static String stated(EntityId id, String path) {
        return id + " spec." + path;
    }

    /** A figure of an entity. */
    static String figure(EntityId id, String path) {
        return id + " figures." + path;
    }

    /** The same statement of all entities of a kind that make it. */
    static String all(Kind kind, String path) {
        return kind.word() + "/* spec." + path;
    }

    /** Where a part says how available it is. */
    static String availability(EntityId id) {
        return stated(id, id.kind() == Kind.COMPONENT ? "availability" : "promises.availability.target");
    }

    /** The calendar that counts, and who says that it does. */
    List<String> hours(EntityId id, String path, Optional<String> statedHours) {
        List<String> from = new ArrayList<>();
        if (statedHours.isPresent()) {
            from.add(stated(id, path));
        } else {
            setting("defaultHours", catalog.settings().flatMap(CatalogSettings::defaultHours))
                    .ifPresent(from::add);
        }
        statedHours
                .or(() -> catalog.settings().flatMap(CatalogSettings::defaultHours))
                .map(catalog.calendars()::get)
                .ifPresent(calendar -> from.addAll(calendar(calendar)));
        return from;
    }

    /** All that decides when a calendar is open. */
    private static List<String> calendar(Calendar calendar) {
        List<String> from = new ArrayList<>(List.of(stated(calendar.id(), "timeZone"), stated(calendar.id(), "open")));
        calendar.hours().ifPresent(hours -> {
            if (!hours.closed().isEmpty()) {
                from.add(stated(calendar.id(), "closed"));
            }
            if (!hours.special().isEmpty()) {
                from.add(stated(calendar.id(), "special"));
            }
            hours.knownUntil().ifPresent(last -> from.add(stated(calendar.id(), "knownUntil")));
        });
        return from;
    }

    /** What makes one currency of several. */
    List<String> conversion() {
        List<String> from = new ArrayList<>();
        setting("currency", catalog.settings().flatMap(CatalogSettings::currency))
                .ifPresent(from::add);
        setting("exchangeRates", catalog.settings().flatMap(CatalogSettings::exchangeRates))
                .ifPresent(from::add);
        return from;
    }

    /** Why an amount cannot be converted. */
    String noRate() {
        return catalog.settings().flatMap(CatalogSettings::currency).isPresent()
                ? "there is no exchange rate into the reporting currency"
                : "the catalog states no reporting currency";
    }

    /** The chain behind an offering: its steps, what they order until when, and by whose hours they work. */
    List<String> chain(Offering offering) {
        Set<String> from = new LinkedHashSet<>(List.of(stated(offering.id(), "steps")));
        for (Step step : offering.steps()) {
            if (step.actor() instanceof Actor.ByOffering other) {
                Optional.ofNullable(catalog.offerings().get(other.offering()))
                        .filter(ordered -> ordered.leadTime().promise().isPresent())
                        .ifPresent(ordered -> {
                            from.add(stated(ordered.id(), "leadTime.promise"));
                            from.addAll(promise(ordered));
                        });
            } else {
                from.addAll(hours(offering, step));
            }
        }
        return List.copyOf(from);
    }

    /** What decides when a promised lead time is over: the cut-off and the hours. */
    List<String> promise(Offering offering) {
        List<String> from = new ArrayList<>();
        offering.leadTime().orderBefore().ifPresent(time -> from.add(stated(offering.id(), "leadTime.orderBefore")));
        from.addAll(hours(offering.id(), "leadTime.hours", offering.leadTime().hours()));
        return from;
    }

    private List<String> hours(Offering offering, Step step) {
        Optional<Party> party = step.actor() instanceof Actor.ByParty by
                ? Optional.ofNullable(catalog.parties().get(by.party()))
                : Optional.empty();
        if (step.hours().isPresent() || party.flatMap(Party::hours).isEmpty()) {
            List<String> from = hours(offering.id(), "steps", step.hours());
            return step.hours().isPresent() ? from.subList(1, from.size()) : from;
        }
        return hours(party.get().id(), "hours", party.get().hours());
    }

    private Optional<String> setting(String key, Optional<?> value) {
        return value.flatMap(any -> catalog.settings().map(settings -> stated(settings.id(), key)));
    }
}
