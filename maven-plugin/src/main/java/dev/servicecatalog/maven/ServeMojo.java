package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.Preview;
import dev.servicecatalog.compiler.PreviewRequest;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the site on this machine while its catalog is written: pages renew themselves when a file is saved, and say what is wrong where it
 * is wrong. Nobody else can read it, and nothing of it is published. It goes on until Ctrl+C.
 */
@Mojo(name = "serve", requiresProject = false)
public final class ServeMojo extends PublishingMojo {
    /** The port to listen on; 0 for any that is free. */
    @Parameter(property = "catalog.port", defaultValue = "8080")
    private int port;

    @Override
    Outcome ask() {
        try (Preview preview = Preview.start(new PreviewRequest(request(), port))) {
            Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "preview-end"));
            progress().accept("Open " + preview.address() + " and save a file of the catalog. Ctrl+C ends it.");
            preview.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(false, List.of(), "The preview has ended.", "Publish the site with the goal catalog:site.");
    }
}
