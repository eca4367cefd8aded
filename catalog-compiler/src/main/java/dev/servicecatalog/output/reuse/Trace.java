package dev.servicecatalog.output.reuse;

import dev.servicecatalog.output.Checksum;
import java.util.List;

/**
 * How a file was made.
 *
 * @param checksum of its content
 * @param read what was read meanwhile
 */
record Trace(Checksum checksum, List<Fact> read) {}
