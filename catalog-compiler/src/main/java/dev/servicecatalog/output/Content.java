package dev.servicecatalog.output;

import java.io.IOException;
import java.io.OutputStream;

/** What stands in a file, written piece by piece, so that it is never in memory as a whole. The same content gives the same bytes. */
public interface Content {
    /** Writes all of it and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
