package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import dev.servicecatalog.gate.Coverage;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.Review;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.Rollback;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.gate.TestResults;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change shows for itself and who looked at it, all that the gate used of it, with the digests of the files it was read from. What was
 * not handed over is left out. {@code evidence.RecordedFacts} reads it again.
 */
final class EvidenceJson {
    private EvidenceJson() {}

    static ObjectNode of(Situation situation) {
        ObjectNode node = Json.object();
        Evidence evidence = situation.evidence();
        evidence.tests().ifPresent(tests -> node.set("tests", tests(tests)));
        evidence.coverage().ifPresent(coverage -> node.set("coverage", coverage(coverage)));
        evidence.coverageBefore().ifPresent(coverage -> node.set("coverageBefore", coverage(coverage)));
        evidence.scan().ifPresent(scan -> node.set("scan", scan(scan)));
        evidence.api().ifPresent(api -> node.set("api", api(api)));
        evidence.rollback().ifPresent(rollback -> node.set("rollback", rollback(rollback)));
        ApprovalSources approvals = situation.approvals();
        approvals.repository().ifPresent(repository -> node.put("repository", repository));
        approvals.branch().ifPresent(branch -> node.put("branch", branch));
        approvals.review().ifPresent(review -> node.set("review", review(review)));
        if (!approvals.tags().isEmpty()) {
            node.set("tags", tags(approvals.tags()));
        }
        return node;
    }

    private static ObjectNode review(ReviewedChange change) {
        ObjectNode node = Json.object()
                .put("forge", change.forge().name().toLowerCase(Locale.ROOT))
                .put("repository", change.repository())
                .put("branch", change.baseBranch())
                .put("head", change.headCommit())
                .put("author", change.author());
        ArrayNode reviews = node.putArray("reviews");
        for (Review each : change.reviews()) {
            ObjectNode review = reviews.addObject()
                    .put("login", each.login())
                    .put(
                            "verdict",
                            each.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            each.commit().ifPresent(commit -> review.put("commit", commit));
            each.submittedAt().ifPresent(at -> review.put("at", at.toString()));
        }
        node.set("files", files(List.of(change.file())));
        return node;
    }

    private static ArrayNode tags(List<CommitSignature> tags) {
        ArrayNode array = Json.array();
        for (CommitSignature tag : tags) {
            ObjectNode node = array.addObject().put("commit", tag.commit());
            tag.tag().ifPresent(name -> node.put("name", name));
            tag.person().ifPresent(person -> node.put("person", person));
            if (tag.verdict() instanceof Verdict.Valid valid) {
                node.put("key", valid.key());
            }
        }
        return array;
    }

    private static ObjectNode tests(TestResults tests) {
        ObjectNode node = Json.object()
                .put("run", tests.run())
                .put("failed", tests.failed())
                .put("errored", tests.errored())
                .put("skipped", tests.skipped())
                .put("flaky", tests.flaky());
        node.set("first", Json.texts(tests.firstFailures()));
        node.set("files", files(tests.files()));
        return node;
    }

    private static ObjectNode coverage(Coverage coverage) {
        ObjectNode node = Json.object().put("covered", coverage.covered()).put("missed", coverage.missed());
        node.set("files", files(coverage.files()));
        return node;
    }

    private static ObjectNode scan(ScanResults scan) {
        ObjectNode node = Json.object();
        node.set("present", levels(scan.present()));
        node.set("fresh", levels(scan.fresh()));
        node.put("suppressed", scan.suppressed());
        node.set("first", Json.texts(scan.first()));
        node.set("files", files(scan.files()));
        return node;
    }

    private static ObjectNode levels(ScanResults.Levels levels) {
        return Json.object()
                .put("errors", levels.errors())
                .put("warnings", levels.warnings())
                .put("notes", levels.notes());
    }

    private static ObjectNode api(ApiChanges api) {
        ObjectNode node = Json.object().put("incompatible", api.incompatible()).put("compatible", api.compatible());
        node.set("first", Json.texts(api.firstIncompatible()));
        node.set("files", files(api.files()));
        return node;
    }

    private static ObjectNode rollback(Rollback rollback) {
        ObjectNode node = Json.object().put("how", rollback.how());
        rollback.time().ifPresent(time -> node.put("time", time.toString()));
        rollback.testedOn().ifPresent(day -> node.put("testedOn", day.toString()));
        node.set("files", files(List.of(rollback.file())));
        return node;
    }

    private static ArrayNode files(List<EvidenceFile> files) {
        ArrayNode array = Json.array();
        files.forEach(file -> array.addObject().put("name", file.name()).put("sha256", file.sha256()));
        return array;
    }
}
