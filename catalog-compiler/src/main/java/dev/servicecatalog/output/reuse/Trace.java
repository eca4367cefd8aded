package dev.servicecatalog.output.reuse;

import java.util.List;

/**
 * How a file was made.
 *
 * @param digest SHA-256 of its content, hexadecimal
 * @param read what was read meanwhile
 */
record Trace(String digest, List<Fact> read) {}
