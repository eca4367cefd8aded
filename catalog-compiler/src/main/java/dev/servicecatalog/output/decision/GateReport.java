package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all that its reports say.
 *
 * @param situation what was known; empty if too little could be read
 * @param range the commits of the change; empty if they could not be read
 * @param places where the changed fields stand with the change
 * @param folder the catalog's folder in the repository, with {@code /} at its end; empty if it is all of it
 * @param zone where the catalog's default hours are
 * @param generator the version of this software; empty if it does not know
 */
public record GateReport(
        Asked asked,
        Decision decision,
        Optional<Situation> situation,
        Optional<Range> range,
        Places places,
        String folder,
        ZoneId zone,
        Optional<String> generator) {
    /**
     * What the gate was asked.
     *
     * @param base as the caller names it
     * @param head as the caller names it
     * @param enforced whether a refusal stops; if not, it is only told
     * @param now the moment it was decided at
     * @param clockGiven whether the caller stated that moment; if not, it is what the machine's clock said
     * @param command what to run to ask again
     * @param approvalsGiven whether the caller said where approvals are
     * @param artifacts what is built, {@code groupId:artifactId}
     * @param location where the catalog is that a build is judged by, as the caller names it, without secrets
     * @param directory the folder of that catalog, as the caller names it
     * @param ledger the commit that the ledger ended with, if it was asked; {@code none} if it was empty
     */
    public record Asked(
            String base,
            String head,
            boolean enforced,
            Instant now,
            boolean clockGiven,
            String command,
            boolean approvalsGiven,
            List<String> artifacts,
            Optional<String> location,
            Optional<String> directory,
            Optional<String> ledger) {}

    /** What the change makes different in the catalog; empty for a build, and where that could not be read. */
    Optional<CatalogDiff> diff() {
        return situation
                .map(Situation::change)
                .filter(CatalogChange.class::isInstance)
                .map(change -> ((CatalogChange) change).diff());
    }
}
