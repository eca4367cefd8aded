import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.compiler.ValidateRequest;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Validates a catalog as the Maven goal does, without Maven: {@code Compile <catalog> <output> <today>}. Any finding fails it, so that
 * only catalogs in order are timed.
 */
public final class Compile {
    private Compile() {}

    public static void main(String[] args) {
        CatalogLocation catalog = CatalogLocation.of(Path.of(args[0]));
        Reckoning reckoning = Reckoning.on(LocalDate.parse(args[2]));
        Outcome outcome =
                CatalogCompiler.validate(new ValidateRequest(catalog, reckoning, Path.of(args[1]), FailOn.WARNING, sentence -> {}));
        System.out.println(outcome.report() + outcome.summary());
        System.exit(outcome.failed() ? 1 : 0);
    }
}
