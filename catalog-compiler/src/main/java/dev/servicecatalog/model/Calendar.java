package dev.servicecatalog.model;

import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Named opening hours.
 *
 * @param hours the hours as arithmetic; empty while the zone or the hours are not understood
 * @param reasons why a day is closed or special, by date
 */
public record Calendar(
        EntityId id, String title, Optional<BusinessCalendar> hours, SortedMap<LocalDate, String> reasons)
        implements Entity {}
