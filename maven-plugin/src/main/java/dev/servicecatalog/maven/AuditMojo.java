package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.Audit;
import dev.servicecatalog.compiler.AuditRequest;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Looks at every change that landed on a branch: was it decided about before, by which record of the ledger, and how did it end? Fails if
 * one is unauthorised, an emergency was not looked at in time, or the ledger is not whole. Writes {@code audit/audit.txt}, {@code .csv}
 * and {@code .json} below {@code catalog.output}. All options stand on the command line.
 *
 * <p>{@code catalog.repository}, {@code catalog.branch} (HEAD), {@code catalog.since} and {@code catalog.until} (days in
 * {@code catalog.timeZone}, UTC where not stated), {@code catalog.changes} (only the last so many), {@code catalog.sample} (25 to 60
 * changes for an auditor) drawn from {@code catalog.seed}, {@code catalog.ledger} (local; or the name or address of a remote),
 * {@code catalog.ledger.keys} (files with public keys, one of which has to have signed each record),
 * {@code catalog.ledger.known} (a commit that the ledger went through when it was last read),
 * {@code catalog.approvals.repository}, {@code catalog.now}, {@code catalog.output}.
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
public final class AuditMojo extends TrustedMojo {
    @Override
    Answer ask(CommandLine options) {
        AuditRequest request = new AuditRequest(
                options.path(GateOption.REPOSITORY, ""),
                options.text(GateOption.BRANCH, "HEAD"),
                LedgerOption.asked(options),
                new AuditRequest.Period(
                        options.date(GateOption.SINCE),
                        options.date(GateOption.UNTIL),
                        options.zone(GateOption.ZONE).orElse(ZoneOffset.UTC),
                        number(options, GateOption.CHANGES)),
                number(options, GateOption.SAMPLE)
                        .map(size -> new AuditRequest.Sampling(size, options.text(GateOption.SEED))),
                options.instant(GateOption.NOW).orElseGet(TrustedMojo::clock));
        String goal = goal();
        return Audit.run(
                request, options.path(GateOption.OUTPUT, "target/catalog"), goal.substring(0, goal.lastIndexOf(':')));
    }

    private static Optional<Integer> number(CommandLine options, GateOption option) {
        return options.text(option).map(stated -> options.number(option, 0));
    }
}
