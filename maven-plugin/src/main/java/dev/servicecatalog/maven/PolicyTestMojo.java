package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.PolicyTest;
import dev.servicecatalog.compiler.PolicyTestRequest;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tests the change policy: says what of it never applies and what nobody can meet, runs the cases in {@code policy-tests} through the gate,
 * and fails where a case goes otherwise than it expects.
 */
@Mojo(name = "policy-test", requiresProject = false, threadSafe = true)
public final class PolicyTestMojo extends CatalogMojo {
    /** The name of the ChangePolicy; {@code default}, or the only one, where not stated. */
    @Parameter(property = "catalog.policy")
    private String policy;

    /** The folder of cases, relative to {@code catalog.repository}; {@code policy-tests} where not stated. */
    @Parameter(property = "catalog.policy.cases")
    private File cases;

    @Override
    Outcome ask() {
        return PolicyTest.run(new PolicyTestRequest(
                location(),
                Optional.ofNullable(policy),
                Optional.ofNullable(cases).map(File::toPath),
                reckoning(),
                failOn()));
    }
}
