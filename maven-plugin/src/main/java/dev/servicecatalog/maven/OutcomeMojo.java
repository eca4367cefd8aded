package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.ChangeOutcome;
import dev.servicecatalog.compiler.ChangeOutcome.Ending;
import dev.servicecatalog.compiler.ChangeOutcome.Where;
import dev.servicecatalog.compiler.LedgerOptions;
import dev.servicecatalog.compiler.WrongUseException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records how a change ended, or that somebody looked at an emergency afterwards, so that the next decisions know.
 *
 * <p>{@code catalog.commit} and {@code catalog.result} (succeeded, failed, rolled-back, or reviewed) are needed, and {@code catalog.by}
 * where it was reviewed; others are {@code catalog.incident}, {@code catalog.by}, {@code catalog.outcome.service|environment|deployment},
 * {@code catalog.repository}, {@code catalog.now}, {@code catalog.ledger} (local), {@code catalog.signingKey},
 * {@code catalog.ledgerRequired}, {@code catalog.approvals.repository}, all on the command line.
 */
@Mojo(name = "outcome", requiresProject = false, threadSafe = true)
public final class OutcomeMojo extends TrustedMojo {
    @Override
    Answer ask(CommandLine options) {
        Path repository = options.path(GateOption.REPOSITORY, "");
        LedgerOptions ledger = LedgerOption.of(options)
                .orElseThrow(() -> new WrongUseException(
                        "catalog.ledger is not stated", "Name where it is recorded with -Dcatalog.ledger=origin."));
        Where where = new Where(
                repository,
                options.needed(GateOption.COMMIT, "Name the change with -Dcatalog.commit=<commit>."),
                options.instant(GateOption.NOW).orElseGet(TrustedMojo::clock),
                ledger);
        Optional<String> name = options.text(GateOption.REVIEW_REPOSITORY);
        String result = options.needed(
                GateOption.RESULT, "State succeeded, failed, rolled-back or reviewed with -Dcatalog.result.");
        if (result.equals("reviewed")) {
            return ChangeOutcome.review(
                    where, name, options.needed(GateOption.BY, "Say who looked at it with -Dcatalog.by=<name>."));
        }
        return ChangeOutcome.ended(
                where,
                name,
                new Ending(
                        result,
                        options.text(GateOption.OUTCOME_INCIDENT),
                        options.text(GateOption.BY, "pipeline"),
                        options.text(GateOption.SERVICE),
                        options.text(GateOption.ENVIRONMENT),
                        options.text(GateOption.DEPLOYMENT)));
    }
}
