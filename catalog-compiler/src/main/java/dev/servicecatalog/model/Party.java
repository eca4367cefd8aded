package dev.servicecatalog.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A team, a supplier or a business unit.
 *
 * @param lead the role that answers for it, not necessarily a name
 * @param hours the calendar it works by; the catalog's default where not stated
 * @param hourlyRate what an hour of its work costs
 * @param costCentre where its bill goes
 * @param relationshipOwner the team that speaks with this business unit
 * @param activeUntil the last day it exists
 */
public record Party(
        EntityId id,
        String title,
        Optional<Type> type,
        Optional<String> lead,
        Contact contact,
        Optional<String> hours,
        Optional<Money> hourlyRate,
        Optional<String> costCentre,
        Optional<String> relationshipOwner,
        Optional<LocalDate> activeUntil)
        implements Entity {

    /** What a party is. */
    public enum Type {
        TEAM,
        SUPPLIER,
        BUSINESS_UNIT
    }

    /** How to reach a party. */
    public record Contact(Optional<String> mail, Optional<String> phone, Optional<String> page) {}
}
