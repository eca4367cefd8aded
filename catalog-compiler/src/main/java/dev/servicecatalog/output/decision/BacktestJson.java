package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.Fate;
import dev.servicecatalog.backtest.Group;
import dev.servicecatalog.backtest.GroupFigures;
import dev.servicecatalog.backtest.PolicyFigures;
import dev.servicecatalog.backtest.Replay;
import dev.servicecatalog.backtest.Share;
import dev.servicecatalog.backtest.Verdict;
import dev.servicecatalog.backtest.Waiting;
import dev.servicecatalog.gate.PastChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code backtest.json}: a replay for machines, with every change. Shares are from 0 to 1, and absent where they are of fewer than 20. */
public final class BacktestJson {
    private static final String SCHEMA = "servicecatalog.dev/backtest/v1";

    private BacktestJson() {}

    /** The file, with sorted keys; ends with a line break. */
    public static String render(BacktestReport report) {
        Replay replay = report.replay();
        ObjectNode root = Json.object()
                .put("schema", SCHEMA)
                .put("asOf", report.now().toString())
                .put("revision", report.revision())
                .put("head", report.head())
                .put("replayedAs", report.builds() ? "builds" : "catalog-changes")
                .put("asked", report.asked())
                .put("replayed", replay.changes().size())
                .put("knownUntil", replay.known().toString())
                .put("takenBackWithinDays", Fate.WITHIN.toDays())
                .put("caveat", Replay.CAVEAT);
        root.set("generator", Stated.generator(report.generator()));
        root.set(
                "committee",
                Json.object()
                        .put("meets", replay.committee().words())
                        .put("timeZone", replay.committee().zone().getId()));
        root.set("notes", Json.texts(report.notes()));
        ArrayNode policies = Json.array();
        replay.policies().forEach(policy -> policies.add(policy(policy)));
        root.set("policies", policies);
        root.set(
                "decidedDifferently",
                Json.texts(replay.different().stream().map(PastChange::commit).toList()));
        ArrayNode changes = Json.array();
        replay.changes().forEach(change -> changes.add(change(change, replay)));
        root.set("changes", changes);
        return Json.text(root);
    }

    private static ObjectNode policy(PolicyFigures policy) {
        ObjectNode groups = Json.object();
        policy.groups().forEach(group -> groups.set(word(group.group()), group(group)));
        ObjectNode leftOut = Json.object();
        policy.leftOut().forEach(leftOut::put);
        ObjectNode node = Json.object().put("name", policy.name()).put("changes", policy.changes());
        node.set("groups", groups);
        ObjectNode rules = Json.object();
        policy.rules().forEach(rules::put);
        node.set("rules", rules);
        node.set("leftOut", leftOut);
        node.set("waitingSaved", waiting(policy.waiting()));
        return node;
    }

    private static ObjectNode group(GroupFigures group) {
        ObjectNode outcomes = Json.object();
        group.outcomes().forEach((outcome, count) -> outcomes.put(word(outcome), count));
        ObjectNode node = Json.object().put("tooYoung", group.tooYoung());
        node.set("share", share(group.share()));
        node.set("takenBack", share(group.takenBack()));
        node.set("outcomes", outcomes);
        return node;
    }

    private static ObjectNode share(Share share) {
        ObjectNode node = Json.object().put("count", share.count()).put("of", share.of());
        if (share.isKnown()) {
            node.put("rate", digits(share.rate()))
                    .put("low", digits(share.low()))
                    .put("high", digits(share.high()));
        } else {
            node.put("unknown", "too few (n = " + share.of() + ")");
        }
        return node;
    }

    private static ObjectNode waiting(Waiting waiting) {
        ObjectNode node = Json.object().put("changes", waiting.changes()).put("sumHours", hours(waiting.sum()));
        waiting.median().ifPresent(median -> node.put("medianHours", hours(median)));
        return node;
    }

    private static ObjectNode change(PastChange change, Replay replay) {
        ObjectNode node = Json.object()
                .put("commit", change.commit())
                .put("title", change.title())
                .put("made", change.made().toString())
                .put("landed", change.landed().toString())
                .put("became", word(Fate.of(change, replay.known())));
        change.takenBack().ifPresent(back -> node.put("takenBack", back.toString()));
        ArrayNode decisions = Json.array();
        for (int i = 0; i < replay.policies().size(); i++) {
            decisions.add(decision(replay.policies().get(i).name(), replay.verdict(i, change)));
        }
        node.set("decisions", decisions);
        return node;
    }

    private static ObjectNode decision(String policy, Verdict verdict) {
        ObjectNode node = Json.object()
                .put("policy", policy)
                .put("group", word(Group.of(verdict.outcome())))
                .put("outcome", word(verdict.outcome()));
        verdict.likelihood().ifPresent(level -> node.put("likelihood", word(level)));
        texts("rules", verdict.rules(), node);
        texts("leftOut", verdict.leftOut(), node);
        return node;
    }

    private static void texts(String key, List<String> texts, ObjectNode node) {
        if (!texts.isEmpty()) {
            node.set(key, Json.texts(texts));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BigDecimal digits(double share) {
        return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal hours(Duration duration) {
        return new BigDecimal(duration.toSeconds()).divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_EVEN);
    }
}
