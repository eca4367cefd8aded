package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a front end runs the gate.
 *
 * @param output the folder for what is made; the reports go to {@code gate} in it
 * @param clockGiven whether the caller stated the moment of the decision; if not, it is what the machine's clock said
 * @param location where the catalog is that a build is judged by: a folder, the address of a Git repository, with {@code #} and a branch,
 *     tag or commit behind it where it is not the last commit of the main branch, or the file or address of a published
 *     {@code catalog.json}; the repository that changes, before the change, where not stated
 * @param command what to run to ask again
 * @param ledger where the decision is recorded; nowhere where not stated
 */
public record GateRun(
        Path output,
        GateMode mode,
        boolean clockGiven,
        Optional<String> location,
        String command,
        Optional<LedgerOptions> ledger) {
    /** A run without a record. */
    public GateRun(Path output, GateMode mode, boolean clockGiven, Optional<String> location, String command) {
        this(output, mode, clockGiven, location, command, Optional.empty());
    }
}
