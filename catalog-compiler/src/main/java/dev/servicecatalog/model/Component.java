package dev.servicecatalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A technical part of which services are made; never on a page for the business.
 *
 * @param since the day it came into use
 * @param supportedUntil the last day its maker supports it
 * @param availability the share of time it works, as known or guaranteed
 * @param hours the calendar in which somebody looks after it; the catalog's default where not stated
 * @param costs what it costs directly
 * @param builds what is built for it: {@code groupId:artifactId}, or paths with {@code *}
 */
public record Component(
        EntityId id,
        String title,
        Optional<Type> type,
        Owner owner,
        Optional<LocalDate> since,
        Optional<LocalDate> supportedUntil,
        Optional<Percentage> availability,
        Optional<String> hours,
        List<CostItem> costs,
        Optional<Licences> licences,
        List<String> builds)
        implements Entity {

    /** What sort of part it is. */
    public enum Type {
        APPLICATION,
        PLATFORM,
        HARDWARE,
        NETWORK,
        DATA
    }

    /** How many licences are paid for and how many of them are used; more than paid for is possible, and worth knowing. */
    public record Licences(int bought, int inUse) {}
}
