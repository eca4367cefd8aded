package dev.servicecatalog.compiler;

import dev.servicecatalog.output.reuse.TraceFile;
import dev.servicecatalog.output.reuse.Traces;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How the published site was made, kept beside it in {@code site.traces}. Whoever deletes that file, or keeps it from being written, loses
 * nothing but time. It is written after the site: of a run that was killed between the two, the next one finds what is no longer as it was.
 */
final class KnownTraces {
    private KnownTraces() {}

    static Traces of(PublishRequest request) {
        return TraceFile.read(file(request));
    }

    static void keep(PublishRequest request, Traces traces) {
        try {
            TraceFile.write(file(request), traces);
        } catch (IOException | RuntimeException failure) {
            request.progress()
                    .accept("The site is published, but " + file(request)
                            + " cannot be written, so the next run makes all pages"
                            + " again. Make room for it, or let it be written.");
        }
    }

    private static Path file(PublishRequest request) {
        return request.output().resolve("site.traces");
    }
}
