package dev.servicecatalog.output.site;

import java.util.Optional;

/**
 * A price in one line.
 *
 * @param main what one looks for first
 * @param more what comes on top, if anything
 * @param stated whether somebody stated it
 */
record PriceText(String main, Optional<String> more, boolean stated) {}
