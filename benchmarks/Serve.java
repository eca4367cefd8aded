import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Preview;
import dev.servicecatalog.compiler.PreviewRequest;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.Reckoning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Previews a catalog as the Maven goal does, without Maven: {@code Serve <catalog> <port> <today>}. It goes on until it is killed. */
public final class Serve {
    private Serve() {}

    public static void main(String[] args) throws InterruptedException {
        PublishRequest site = new PublishRequest(
                CatalogLocation.of(Path.of(args[0])),
                Reckoning.on(LocalDate.parse(args[2])),
                Path.of("."),
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                System.out::println);
        try (Preview preview = Preview.start(new PreviewRequest(site, Integer.parseInt(args[1])))) {
            preview.await();
        }
    }
}
