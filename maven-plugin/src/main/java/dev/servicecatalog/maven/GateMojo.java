package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.Deployment;
import dev.servicecatalog.compiler.GateRequest.Emergency;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.GateRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Decides whether a change of the catalog may land, or a build may go live: approved, who has to look, or no, with the reasons. Writes
 * {@code gate/decision.json} and its other forms below {@code catalog.output}. All options stand on the command line; what a POM says is
 * not read, and there is no way to skip it.
 *
 * <p>{@code catalog.base} is needed; others are {@code catalog.head} (HEAD), {@code catalog.repository}, {@code catalog.directory},
 * {@code catalog.output}, {@code catalog.now}, {@code catalog.gate.mode} (enforce, report), {@code catalog.policy},
 * {@code catalog.evidence.tests|coverage|coverageBefore|scan|api|rollback}, {@code catalog.approvals.review|repository|branch|tags},
 * {@code catalog.emergency}, {@code catalog.emergency.incident}, {@code catalog.announced}, and for builds {@code catalog.deploy},
 * {@code catalog.artifacts}, {@code catalog.location}. The decision is recorded where {@code catalog.ledger} says: {@code local}, or the
 * name or address of a remote; signed with {@code catalog.signingKey}, and with {@code catalog.ledgerRequired} it counts only then.
 */
@Mojo(name = "gate", requiresProject = false, threadSafe = true)
public final class GateMojo extends TrustedMojo {
    @Override
    Answer ask(CommandLine options) {
        Path repository = options.path(GateOption.REPOSITORY, "");
        Optional<Instant> given = options.instant(GateOption.NOW);
        GateRequest request = new GateRequest(
                repository,
                options.needed(GateOption.BASE, "Name the branch that the change goes into with -Dcatalog.base=main."),
                options.text(GateOption.HEAD, "HEAD"),
                new CatalogLocation(
                        repository, options.text(GateOption.DIRECTORY).map(Path::of), Optional.empty()),
                options.text(GateOption.POLICY),
                given.orElseGet(TrustedMojo::clock),
                deployment(options),
                evidence(options),
                approvals(options),
                emergency(options),
                options.date(GateOption.ANNOUNCED));
        return ChangeGate.run(
                request,
                new GateRun(
                        options.path(GateOption.OUTPUT, "target/catalog"),
                        GateMode.of(options.text(GateOption.MODE, "enforce")),
                        given.isPresent(),
                        options.text(GateOption.LOCATION),
                        options.repeat(goal()),
                        LedgerOption.of(options)));
    }

    private static Optional<Deployment> deployment(CommandLine options) {
        return options.isSet(GateOption.DEPLOY)
                ? Optional.of(new Deployment(options.texts(GateOption.ARTIFACTS)))
                : Optional.empty();
    }

    private static EvidenceFiles evidence(CommandLine options) {
        return new EvidenceFiles(
                options.texts(GateOption.TESTS),
                options.texts(GateOption.COVERAGE),
                options.texts(GateOption.COVERAGE_BEFORE),
                options.texts(GateOption.SCAN),
                options.texts(GateOption.API),
                options.texts(GateOption.ROLLBACK));
    }

    private static ApprovalFiles approvals(CommandLine options) {
        return new ApprovalFiles(
                options.text(GateOption.REVIEW).map(file -> options.folder().resolve(file)),
                options.text(GateOption.REVIEW_REPOSITORY),
                options.text(GateOption.REVIEW_BRANCH),
                options.texts(GateOption.TAGS));
    }

    private static Optional<Emergency> emergency(CommandLine options) {
        Optional<String> incident = options.text(GateOption.INCIDENT);
        return options.isSet(GateOption.EMERGENCY) || incident.isPresent()
                ? Optional.of(new Emergency(incident))
                : Optional.empty();
    }
}
