package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether a change may go.
 *
 * @param repository the folder of the repository that changes
 * @param base what the change is added to: a branch, tag or commit
 * @param head the change: a branch, tag or commit
 * @param catalog where the catalog is; its revision is not asked for where it lies in the repository that changes
 * @param policy the name of the ChangePolicy; {@code default}, or the only one, where not stated
 * @param now the moment of the decision
 * @param deployment what is to go live; empty if the change is one of the catalog
 * @param evidence where reports lie
 * @param approvals where approvals lie
 * @param emergency why it cannot wait; empty if it can
 * @param announced the day its users were told
 */
public record GateRequest(
        Path repository,
        String base,
        String head,
        CatalogLocation catalog,
        Optional<String> policy,
        Instant now,
        Optional<Deployment> deployment,
        EvidenceFiles evidence,
        ApprovalFiles approvals,
        Optional<Emergency> emergency,
        Optional<LocalDate> announced) {

    /** The same with the catalog somewhere else. */
    GateRequest at(CatalogLocation location) {
        return new GateRequest(
                repository, base, head, location, policy, now, deployment, evidence, approvals, emergency, announced);
    }

    /** The same, asked at another moment. */
    GateRequest at(Instant moment) {
        return new GateRequest(
                repository, base, head, catalog, policy, moment, deployment, evidence, approvals, emergency, announced);
    }

    /**
     * A build that is to go live.
     *
     * @param artifacts what is built, {@code groupId:artifactId}; the paths of the change count as well
     */
    public record Deployment(List<String> artifacts) {}

    /**
     * A change that cannot wait.
     *
     * @param incident the number of the failure that it repairs
     */
    public record Emergency(Optional<String> incident) {}

    /**
     * Where reports lie: patterns such as {@code target/surefire-reports/TEST-*.xml}, with <code>**</code> for any folders, below the
     * repository's folder. What is not stated is not handed over.
     *
     * @param api of japicmp, or those of revapi, whose names end in {@code .json}
     */
    public record EvidenceFiles(
            List<String> tests,
            List<String> coverage,
            List<String> coverageBefore,
            List<String> scan,
            List<String> api,
            List<String> rollback) {
        /** No report at all. */
        public static final EvidenceFiles NONE =
                new EvidenceFiles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Where approvals lie.
     *
     * @param review a file with what the forge says, handed over by the trusted job
     * @param repository the full name of the repository on the forge
     * @param branch the branch the change goes into
     * @param tags signed tags on the head
     */
    public record ApprovalFiles(
            Optional<Path> review, Optional<String> repository, Optional<String> branch, List<String> tags) {
        /** No approval anywhere. */
        public static final ApprovalFiles NONE =
                new ApprovalFiles(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
