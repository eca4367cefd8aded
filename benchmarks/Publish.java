import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.Reckoning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Publishes the site of a catalog as the Maven goal does, without Maven: {@code Publish <catalog> <output> <today>}. Any finding
 * fails it, so that only catalogs in order are timed.
 */
public final class Publish {
    private Publish() {}

    public static void main(String[] args) {
        Outcome outcome = CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(Path.of(args[0])),
                Reckoning.on(LocalDate.parse(args[2])),
                Path.of(args[1]),
                FailOn.WARNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {}));
        System.out.println(outcome.report() + outcome.summary());
        System.exit(outcome.failed() ? 1 : 0);
    }
}
