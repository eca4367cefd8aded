package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.ValidateRequest;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks a service catalog: its YAML, its shape, its references, its promises. Prints every finding with its place and its remedy,
 * writes {@code reports/findings.json}, and fails the build on errors.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends CatalogMojo {
    @Override
    Outcome ask() {
        return CatalogCompiler.validate(new ValidateRequest(location(), reckoning(), output(), failOn(), progress()));
    }
}
