package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.Coverage;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.Rollback;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.TestResults;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change shows for itself, with the digests of the files it was read from. What was not handed over is left out. */
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
        situation
                .approvals()
                .review()
                .ifPresent(review -> node.putObject("review").set("files", files(List.of(review.file()))));
        return node;
    }

    private static ObjectNode tests(TestResults tests) {
        ObjectNode node = Json.object()
                .put("run", tests.run())
                .put("failed", tests.failed())
                .put("errored", tests.errored())
                .put("skipped", tests.skipped())
                .put("flaky", tests.flaky());
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
