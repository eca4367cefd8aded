package dev.servicecatalog.testing;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.Reckoning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Sites as {@code catalog:site} publishes them without any option. */
public final class Sites {
    private Sites() {}

    /** Publishes a catalog, whatever is wrong with it, as it is on a day. */
    public static void publish(Path catalog, Path output, LocalDate day) {
        CatalogCompiler.publish(request(catalog, output, day));
    }

    /** Asks to publish a catalog, whatever is wrong with it, as it is on a day. */
    public static PublishRequest request(Path catalog, Path output, LocalDate day) {
        return request(CatalogLocation.of(catalog), output, Reckoning.on(day));
    }

    /** Publishes a catalog, whatever is wrong with it. */
    public static void publish(CatalogLocation catalog, Path output, Reckoning reckoning) {
        CatalogCompiler.publish(request(catalog, output, reckoning));
    }

    private static PublishRequest request(CatalogLocation catalog, Path output, Reckoning reckoning) {
        return new PublishRequest(
                catalog,
                reckoning,
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {});
    }
}
