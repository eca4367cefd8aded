package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Explain;
import dev.servicecatalog.compiler.ExplainRequest;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.Deployment;
import dev.servicecatalog.compiler.GateRequest.Emergency;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.Moments;
import dev.servicecatalog.compiler.Outcome;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains what the gate says about a change: each reason with the line of the policy that asks for it, the shortest way to let it go, and
 * what would be if things were otherwise. Decides nothing and leaves no record.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends CatalogMojo {
    /** What the change is added to: a branch, tag or commit. */
    @Parameter(property = "catalog.base", required = true)
    private String base;

    /** The change: a branch, tag or commit. */
    @Parameter(property = "catalog.head", defaultValue = "HEAD")
    private String head;

    /** The name of the ChangePolicy; {@code default}, or the only one, where not stated. */
    @Parameter(property = "catalog.policy")
    private String policy;

    /** The moment of the decision, such as 2026-11-22T09:00:00Z; now where not stated. */
    @Parameter(property = "catalog.now")
    private String now;

    /** Whether a build is to go live, and not a change of the catalog. */
    @Parameter(property = "catalog.deploy", defaultValue = "false")
    private boolean deploy;

    /** What is built, {@code groupId:artifactId}; the paths of the change count as well. */
    @Parameter(property = "catalog.artifacts")
    private List<String> artifacts;

    /**
     * Where the catalog is that a build is judged by: a folder, the address of a Git repository, or the file or address of a published
     * {@code catalog.json}; the repository that changes, before the change, where not stated.
     */
    @Parameter(property = "catalog.location")
    private String catalogLocation;

    /** Test reports, as patterns below the repository that changes. */
    @Parameter(property = "catalog.evidence.tests")
    private List<String> tests;

    /** Coverage reports. */
    @Parameter(property = "catalog.evidence.coverage")
    private List<String> coverage;

    /** Coverage reports from before the change. */
    @Parameter(property = "catalog.evidence.coverageBefore")
    private List<String> coverageBefore;

    /** Reports of security scanners. */
    @Parameter(property = "catalog.evidence.scan")
    private List<String> scan;

    /** Reports of interface changes: XML of japicmp, JSON of revapi. */
    @Parameter(property = "catalog.evidence.api")
    private List<String> api;

    /** How the change is taken back. */
    @Parameter(property = "catalog.evidence.rollback")
    private List<String> rollback;

    /** A file with what the forge says about approvals. */
    @Parameter(property = "catalog.approvals.review")
    private File review;

    /** The full name of the repository on the forge. */
    @Parameter(property = "catalog.approvals.repository")
    private String forgeRepository;

    /** The branch that the change goes into. */
    @Parameter(property = "catalog.approvals.branch")
    private String branch;

    /** Signed tags on the head. */
    @Parameter(property = "catalog.approvals.tags")
    private List<String> tags;

    /** Whether the change cannot wait. */
    @Parameter(property = "catalog.emergency", defaultValue = "false")
    private boolean emergency;

    /** The number of the failure that it repairs. */
    @Parameter(property = "catalog.emergency.incident")
    private String incident;

    /** The day its users were told. */
    @Parameter(property = "catalog.announced")
    private String announced;

    /** What if it were another moment, such as 2026-11-22T09:00:00Z? */
    @Parameter(property = "catalog.explain.now")
    private String explainNow;

    /** What if these people of the policy approved it as well? */
    @Parameter(property = "catalog.explain.approvals")
    private List<String> explainApprovals;

    /** What if it could not wait? */
    @Parameter(property = "catalog.explain.emergency", defaultValue = "false")
    private boolean explainEmergency;

    @Override
    Outcome ask() {
        ExplainRequest.WhatIf whatIf = new ExplainRequest.WhatIf(
                Optional.ofNullable(explainNow).map(text -> Moments.parse("catalog.explain.now", text)),
                list(explainApprovals),
                explainEmergency);
        return Explain.explain(new ExplainRequest(gate(), Optional.ofNullable(catalogLocation), whatIf));
    }

    private GateRequest gate() {
        boolean urgent = emergency || incident != null;
        return new GateRequest(
                repository(),
                base,
                head,
                location(),
                Optional.ofNullable(policy),
                Optional.ofNullable(now)
                        .map(text -> Moments.parse("catalog.now", text))
                        .orElseGet(Instant::now),
                deploy ? Optional.of(new Deployment(list(artifacts))) : Optional.empty(),
                new EvidenceFiles(
                        list(tests), list(coverage), list(coverageBefore), list(scan), list(api), list(rollback)),
                new ApprovalFiles(
                        Optional.ofNullable(review).map(File::toPath),
                        Optional.ofNullable(forgeRepository),
                        Optional.ofNullable(branch),
                        list(tags)),
                urgent ? Optional.of(new Emergency(Optional.ofNullable(incident))) : Optional.empty(),
                Optional.ofNullable(announced).map(text -> Moments.day("catalog.announced", text)));
    }

    private static List<String> list(List<String> stated) {
        return stated == null ? List.of() : List.copyOf(stated);
    }
}
