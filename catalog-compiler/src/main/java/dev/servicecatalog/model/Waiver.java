package dev.servicecatalog.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One sort of finding, accepted for one subject until a day.
 *
 * @param rule the code of the finding
 * @param subject for what it is accepted
 * @param reason why, in words
 * @param expires the last day it is accepted
 */
public record Waiver(
        EntityId id,
        String title,
        Optional<String> rule,
        Optional<EntityId> subject,
        Optional<String> reason,
        Optional<Approval> approvedBy,
        Optional<LocalDate> expires)
        implements Entity {

    /**
     * Who accepted it and when.
     *
     * @param name a role
     */
    public record Approval(String name, LocalDate date) {}
}
