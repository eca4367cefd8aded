package dev.servicecatalog.output.site;

import java.util.Optional;

/**
 * A lead time on a page: in words, and as a code from which a script works out the date.
 *
 * @param text {@code 2 business days}, or that it is not stated
 * @param stated whether somebody promised it
 * @param code {@code office-pl business-days 2 780}: calendar, unit, amount, last minute of the day or {@code -}; empty without
 *     a calendar
 */
record Mark(String text, boolean stated, Optional<String> code) {}
