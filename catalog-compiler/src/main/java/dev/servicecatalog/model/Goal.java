package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something the business wants to reach.
 *
 * @param owner the unit that answers for it
 * @param measure the figure by which everybody sees how far it is
 * @param by the day by which it is to be reached
 */
public record Goal(EntityId id, String title, Optional<String> owner, Optional<Measure> measure, Optional<LocalDate> by)
        implements Entity {

    /**
     * A figure on its way. It may rise or fall, and it may be negative.
     *
     * @param name what is counted, in words
     * @param unit of both figures, in words, such as {@code EUR} or {@code %}
     * @param from where it started
     * @param to where it is to arrive
     */
    public record Measure(String name, String unit, BigDecimal from, BigDecimal to) {}
}
