package dev.servicecatalog.output.decision;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Days;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.audit.LandedChange;
import dev.servicecatalog.audit.Ruling;
import dev.servicecatalog.audit.Sample;
import dev.servicecatalog.audit.Spread;
import dev.servicecatalog.backtest.Share;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.output.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code audit.json}: an audit for machines; its schema is {@code audit.schema.json}. What is not known is absent. */
public final class AuditJson {
    private static final String SCHEMA = "servicecatalog.dev/audit/v1";

    private AuditJson() {}

    /**
     * The file, with sorted keys; ends with a line break. One change after the other is put into words, so that a long history needs no
     * more memory than its report.
     *
     * @param verify the command that checks a record, without its options
     */
    public static Content of(AuditReport report, String verify, Optional<String> generator) {
        return out -> Json.write(document(report, verify, generator), out);
    }

    private static ObjectNode document(AuditReport report, String verify, Optional<String> generator) {
        ObjectNode root = Json.object().put("schema", SCHEMA);
        root.set("generator", Stated.generator(generator));
        root.set("asked", asked(report.asked()));
        root.put("complete", report.isReliable()).put("clean", report.isClean());
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> problems.add(problem(problem)));
        root.putPOJO("changes", (Iterable<ObjectNode>) () ->
                report.changes().stream().map(change -> change(change, report)).iterator());
        root.set("figures", figures(report.all()));
        ObjectNode services = root.putObject("services");
        report.byService().forEach((name, figures) -> services.set(name, figures(figures)));
        ObjectNode months = root.putObject("months");
        report.byMonth().forEach((month, figures) -> months.set(month.toString(), figures(figures)));
        root.put("strayOutcomes", report.strays());
        report.sample().ifPresent(sample -> root.set("sample", sample(sample, verify)));
        return root;
    }

    private static ObjectNode asked(AuditReport.Asked asked) {
        ObjectNode node = Json.object()
                .put("repository", asked.repository())
                .put("branch", asked.branch())
                .put("records", asked.records())
                .put("asOf", asked.now().toString());
        asked.tip().ifPresent(tip -> node.put("commit", tip));
        asked.ledger().ifPresent(ledger -> node.put("ledger", ledger));
        Days days = asked.days();
        days.since().ifPresent(day -> node.put("since", day.toString()));
        days.until().ifPresent(day -> node.put("until", day.toString()));
        days.last().ifPresent(last -> node.put("last", last));
        return node.put("zone", days.zone().getId());
    }

    private static ObjectNode problem(Diagnostic problem) {
        return Json.object()
                .put("code", problem.code().name())
                .put("severity", problem.severity().word())
                .put("file", problem.place().file())
                .put("message", problem.message())
                .put("remedy", problem.remedy());
    }

    private static ObjectNode change(AuditedChange change, AuditReport report) {
        LandedChange landing = change.landing();
        ObjectNode node = Json.object()
                .put("commit", landing.commit())
                .put("tree", landing.tree())
                .put("title", landing.title())
                .put("author", landing.author())
                .put("begun", landing.times().begun().toString())
                .put("landed", landing.times().landed().toString())
                .put("standing", change.standing().word())
                .put("why", change.why());
        change.ruling().ifPresent(ruling -> node.set("record", ruling(ruling)));
        change.review().ifPresent(review -> {
            ObjectNode each =
                    node.putObject("review").put("state", review.state().word());
            review.due().ifPresent(due -> each.put("due", due.toString()));
            review.by().ifPresent(by -> each.put("by", by));
        });
        report.fate(change)
                .endings()
                .forEach(ending -> node.withArray("endings").add(ending(ending)));
        report.fate(change).takenBackBy().ifPresent(by -> node.put("takenBackBy", by));
        return node;
    }

    private static ObjectNode ending(Entry.Ended ending) {
        ObjectNode node = Json.object()
                .put("result", ending.result().word())
                .put("at", ending.at().toString())
                .put("by", ending.by());
        ending.incident().ifPresent(incident -> node.put("incident", incident));
        return node;
    }

    private static ObjectNode ruling(Ruling ruling) {
        ObjectNode node = Json.object()
                .put("number", ruling.number())
                .put("digest", ruling.digest())
                .put("at", ruling.at().toString())
                .put("commit", ruling.subject().commit())
                .put("outcome", ruling.verdict().outcome())
                .put("enforced", ruling.verdict().enforced())
                .put("approvals", ruling.verdict().approvals());
        if (!ruling.verdict().risk().isEmpty()) {
            node.put("risk", ruling.verdict().risk());
        }
        node.set("services", Json.texts(ruling.services()));
        node.set("reasons", Json.texts(ruling.verdict().reasons()));
        ruling.emergency().flatMap(Ruling.Emergency::incident).ifPresent(incident -> node.put("incident", incident));
        return node;
    }

    private static ObjectNode figures(Figures figures) {
        ObjectNode node = Json.object().put("changes", figures.changes()).put("overdueReviews", figures.overdue());
        ObjectNode standings = node.putObject("standings");
        figures.standings().forEach((standing, count) -> standings.put(standing.word(), count));
        node.set("changeFailureRate", share(figures.failures()).put("withOutcome", figures.told()));
        node.set("leadTimeForChanges", spread(figures.leadTime()));
        ObjectNode frequency = node.putObject("deploymentFrequency")
                .put("count", figures.frequency().count())
                .put("counted", figures.frequency().deployments() ? "deployments" : "landed-changes");
        figures.frequency().perWeek().ifPresent(perWeek -> frequency.put("perWeek", perWeek));
        figures.frequency()
                .within()
                .ifPresent(within -> frequency.put("from", within.from()).put("to", within.to()));
        node.set("timeToRestore", spread(figures.restore()));
        node.set("emergencyShare", share(figures.emergencies()));
        node.set("approvedAtOnce", share(figures.automatic()));
        return node;
    }

    private static ObjectNode share(Share share) {
        ObjectNode node = Json.object().put("count", share.count()).put("n", share.of());
        if (share.isKnown()) {
            node.put("rate", rounded(share.rate()))
                    .put("from", rounded(share.low()))
                    .put("to", rounded(share.high()));
        }
        return node;
    }

    private static BigDecimal rounded(double rate) {
        return BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_UP);
    }

    private static ObjectNode spread(Spread spread) {
        ObjectNode node = Json.object().put("n", spread.n()).put("left", spread.left());
        spread.median().map(Duration::toSeconds).ifPresent(seconds -> node.put("medianSeconds", seconds));
        spread.medianWithin()
                .ifPresent(within -> node.put("medianFromSeconds", within.from().toSeconds())
                        .put("medianToSeconds", within.to().toSeconds()));
        spread.nearestRank(85).map(Duration::toSeconds).ifPresent(seconds -> node.put("p85Seconds", seconds));
        return node;
    }

    private static ObjectNode sample(Sample sample, String verify) {
        ObjectNode node = Json.object().put("seed", sample.seed()).put("asked", sample.size());
        ArrayNode changes = node.putArray("changes");
        sample.changes()
                .forEach(change -> changes.addObject()
                        .put("commit", change.landing().commit())
                        .put("standing", change.standing().word())
                        .put("command", AuditText.command(change, verify)));
        return node;
    }
}
