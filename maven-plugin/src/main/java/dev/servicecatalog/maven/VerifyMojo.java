package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.DecisionCheck;
import dev.servicecatalog.compiler.VerifyRequest;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks just before something goes live that it was decided: there is a record for exactly these contents, unaltered, approved, still
 * good, outside every freeze, and the decision comes out the same when it is made again from Git.
 *
 * <p>{@code catalog.head} (HEAD) is what goes live. Others are {@code catalog.repository}, {@code catalog.now}, {@code catalog.ledger}
 * (the ledger of this clone; or the name or address of a remote), {@code catalog.ledger.keys} (files with public keys, one of which has to
 * have signed), {@code catalog.approvals.repository}, {@code catalog.branch} (into which the change goes; what was compared with has to be on it),
 * {@code catalog.ledger.known} (a commit that the ledger went through when it was last read), {@code catalog.deploy} (a build goes live, not
 * a change of the catalog), {@code catalog.location}, all on the command line.
 */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public final class VerifyMojo extends TrustedMojo {
    @Override
    Answer ask(CommandLine options) {
        return DecisionCheck.verify(new VerifyRequest(
                options.path(GateOption.REPOSITORY, ""),
                options.text(GateOption.HEAD, "HEAD"),
                options.instant(GateOption.NOW).orElseGet(TrustedMojo::clock),
                LedgerOption.asked(options),
                options.isSet(GateOption.DEPLOY),
                options.text(GateOption.BRANCH),
                options.text(GateOption.LOCATION)));
    }
}
