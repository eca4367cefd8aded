package dev.servicecatalog.output.site;

import dev.servicecatalog.output.reuse.Traces;
import java.nio.file.Path;

/**
 * What was published before.
 *
 * @param folder where it stands; there need not be anything
 * @param traces how it was made
 */
public record Earlier(Path folder, Traces traces) {
    /** Something of which it is not known how it was made: what is the same keeps its time, but is made again. */
    public static Earlier in(Path folder) {
        return new Earlier(folder, Traces.none());
    }
}
