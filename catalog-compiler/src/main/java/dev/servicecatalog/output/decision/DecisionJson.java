package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Decision.Open;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Reach;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Risk;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import dev.servicecatalog.model.Waiver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code decision.json}: a decision with all it was made from, for machines and auditors. Keys are sorted and no number has a fraction, so
 * that the same inputs at the same moment give the same bytes; its schema is {@code decision.schema.json}.
 */
public final class DecisionJson {
    private static final String SCHEMA = "servicecatalog.dev/decision/v1";

    private final GateReport report;
    private final ObjectNode root = Json.object();

    private DecisionJson(GateReport report) {
        this.report = report;
    }

    /** The file; ends with a line break. */
    public static String render(GateReport report) {
        return Json.text(new DecisionJson(report).build());
    }

    private ObjectNode build() {
        Decision decision = report.decision();
        root.put("schema", SCHEMA);
        root.set("generator", Stated.generator(report.generator()));
        root.put("outcome", word(decision.outcome()));
        root.put("passes", decision.outcome().isApproved());
        root.put("mode", report.asked().enforced() ? "enforce" : "report");
        time();
        revisions();
        report.situation().ifPresent(this::situation);
        reasons();
        root.set("risk", risk(decision.risk()));
        decision.likelihood().ifPresent(score -> root.set("likelihood", LikelihoodWords.json(score)));
        root.set("reach", reach(decision.reach()));
        approvals(decision);
        decision.standardChange().ifPresent(id -> root.put("standardChange", id));
        decision.until().ifPresent(until -> root.put("until", until.toString()));
        decision.reviewDue().ifPresent(due -> root.put("reviewDue", due.toString()));
        decision.validUntil().ifPresent(until -> root.put("validUntil", until.toString()));
        return root;
    }

    private void time() {
        root.putObject("time")
                .put("at", report.asked().now().toString())
                .put("source", report.asked().clockGiven() ? "given" : "clock")
                .put("zone", report.zone().getId());
    }

    private void revisions() {
        ObjectNode base = root.putObject("base").put("name", report.asked().base());
        ObjectNode head = root.putObject("head").put("name", report.asked().head());
        report.range().ifPresent(range -> {
            base.put("commit", range.base());
            head.put("commit", range.head()).put("tree", range.tree());
            root.put("mergeBase", range.mergeBase());
            root.set("commits", commits(range));
        });
    }

    private static ArrayNode commits(Range range) {
        ArrayNode commits = Json.array();
        range.commits()
                .forEach(commit -> commits.addObject().put("id", commit.id()).put("tree", commit.tree()));
        return commits;
    }

    private void situation(Situation situation) {
        root.putObject("policy")
                .put("name", situation.policy().name())
                .put("digest", "sha256:" + Digests.of(situation.policy()));
        root.putObject("catalog")
                .put("digest", "sha256:" + Digests.of(situation.base().catalog()))
                .put("folder", report.folder());
        root.set("evidence", EvidenceJson.of(situation));
        if (situation.change() instanceof Deployment deployment) {
            ObjectNode node = root.putObject("deployment");
            node.set("components", Json.texts(deployment.components()));
            node.set("artifacts", Json.texts(report.asked().artifacts()));
            report.asked().location().ifPresent(location -> node.put("location", location));
            report.asked().directory().ifPresent(directory -> node.put("directory", directory));
        }
        report.diff().ifPresent(diff -> {
            root.set("changes", Stated.changes(diff, report.places()));
            root.set("fields", Stated.fields(diff, report.places()));
        });
        situation.emergency().ifPresent(emergency -> {
            ObjectNode node = root.putObject("emergency");
            emergency.incident().ifPresent(incident -> node.put("incident", incident));
        });
        situation.announced().ifPresent(day -> root.put("announced", day.toString()));
        past(situation);
        waivers(situation);
    }

    /** What the ledger told of changes before this one. */
    private void past(Situation situation) {
        report.asked().ledger().ifPresent(commit -> {
            ObjectNode node = root.putObject("ledger").put("commit", commit);
            node.set("overdueReviews", Json.texts(situation.overdueReviews()));
            ObjectNode failed = node.putObject("failedStandardChanges");
            situation.failedStandardChanges().forEach(failed::put);
        });
    }

    private void waivers(Situation situation) {
        ArrayNode waivers = root.putArray("waivers");
        report.decision().reasons().stream()
                .flatMap(reason -> reason.waivedBy().stream())
                .distinct()
                .sorted()
                .map(situation.base().catalog().waivers()::get)
                .filter(Objects::nonNull)
                .forEach(waiver -> waivers.add(waiver(waiver)));
    }

    private static ObjectNode waiver(Waiver waiver) {
        ObjectNode node = Json.object().put("name", waiver.name());
        waiver.rule().ifPresent(rule -> node.put("rule", rule));
        waiver.subject().ifPresent(subject -> node.put("subject", subject.toString()));
        waiver.reason().ifPresent(reason -> node.put("reason", reason));
        waiver.approvedBy()
                .ifPresent(approval -> node.put("approvedBy", approval.name())
                        .put("approvedOn", approval.date().toString()));
        waiver.expires().ifPresent(last -> node.put("expires", last.toString()));
        return node;
    }

    private void reasons() {
        ArrayNode reasons = root.putArray("reasons");
        for (GateFinding finding : GateFinding.of(report)) {
            Reason reason = finding.reason();
            ObjectNode node = reasons.addObject()
                    .put("rule", reason.rule())
                    .put("effect", reason.effect().name().toLowerCase(Locale.ROOT))
                    .put("decides", GateFinding.blocks(reason, report))
                    .put("sentence", reason.sentence())
                    .put("remedy", reason.remedy())
                    .put("fingerprint", finding.fingerprint());
            node.set("services", Json.texts(reason.services()));
            reason.need()
                    .ifPresent(need -> node.putObject("need")
                            .put("approvals", need.approvals())
                            .set("from", Json.texts(need.from())));
            reason.until().ifPresent(until -> node.put("until", until.toString()));
            reason.waivedBy().ifPresent(waiver -> node.put("waivedBy", waiver));
            finding.place().ifPresent(place -> node.set("place", Stated.place(place)));
        }
    }

    private static ObjectNode risk(Risk risk) {
        return Json.object()
                .put("impact", risk.impact())
                .put("because", risk.because())
                .put("likelihood", word(risk.likelihood()))
                .put("measured", risk.measured())
                .put("level", word(risk.level()));
    }

    private static ObjectNode reach(Reach reach) {
        ObjectNode node = Json.object().put("importance", word(reach.importance()));
        node.set("names", Json.texts(reach.names()));
        node.set("services", Json.texts(reach.services()));
        node.set("dependents", Json.texts(reach.dependents()));
        node.set("units", Json.texts(reach.units()));
        node.set("goals", Json.texts(reach.goals()));
        reach.hourWithout()
                .ifPresent(
                        money -> node.put("hourWithout", money.toString()).put("hourWithoutAtLeast", reach.atLeast()));
        return node;
    }

    private void approvals(Decision decision) {
        ObjectNode node = root.putObject("approvals");
        ArrayNode counted = node.putArray("counted");
        decision.approvals()
                .forEach(
                        each -> counted.addObject().put("person", each.person()).put("how", each.how()));
        ArrayNode uncounted = node.putArray("uncounted");
        decision.uncounted()
                .forEach(each -> uncounted.addObject().put("who", each.who()).put("why", each.why()));
        ArrayNode open = node.putArray("open");
        List<Open> missing = decision.open();
        missing.forEach(each -> open.addObject()
                .put("rule", each.reason().rule())
                .put("missing", each.missing())
                .set("eligible", Json.texts(each.eligible())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
