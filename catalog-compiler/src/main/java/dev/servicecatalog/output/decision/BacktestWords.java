package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.Fate;
import dev.servicecatalog.backtest.Group;
import dev.servicecatalog.backtest.GroupFigures;
import dev.servicecatalog.backtest.PolicyFigures;
import dev.servicecatalog.backtest.Replay;
import dev.servicecatalog.backtest.Share;
import dev.servicecatalog.backtest.Verdict;
import dev.servicecatalog.backtest.Waiting;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.PastChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of a replay in words, the same for every form. */
final class BacktestWords {
    /** So many changes are shown where there is little room. */
    static final int SHOWN = 10;

    private BacktestWords() {}

    /** One line of the table: what it is, and that of each policy. */
    record Row(String label, List<String> cells) {}

    static List<Row> rows(Replay replay) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(replay, "changes", policy -> grouped(policy.changes())));
        for (Group group : Group.values()) {
            rows.add(row(
                    replay, group.words(), policy -> share(policy.group(group).share())));
            if (group == Group.REFUSED) {
                rows.add(row(replay, "  of these", policy -> refused(policy.group(group))));
            }
            rows.add(row(replay, "  then taken back", policy -> takenBack(policy.group(group))));
        }
        rows.add(row(replay, "mostly asked by", BacktestWords::rules));
        rows.add(row(replay, "waiting saved", policy -> waiting(policy.waiting())));
        return rows;
    }

    private static Row row(Replay replay, String label, Function<PolicyFigures, String> cell) {
        return new Row(label, replay.policies().stream().map(cell).toList());
    }

    private static String share(Share share) {
        return share.isKnown()
                ? grouped(share.count()) + ": " + percent(share.rate()) + " (" + percent(share.low()) + " to "
                        + percent(share.high()) + ")"
                : grouped(share.count()) + ": too few (n = " + share.of() + ")";
    }

    private static String refused(GroupFigures refused) {
        return grouped(refused.outcomes().getOrDefault(Outcome.REJECTED, 0)) + " rejected, "
                + grouped(refused.outcomes().getOrDefault(Outcome.ERROR, 0)) + " could not be evaluated";
    }

    private static String takenBack(GroupFigures group) {
        String young = group.tooYoung() == 0 ? "" : ", " + grouped(group.tooYoung()) + " too young to know";
        if (group.takenBack().of() == 0 && group.tooYoung() == 0) {
            return "-";
        }
        String known = group.takenBack().isKnown()
                ? grouped(group.takenBack().count()) + " of "
                        + grouped(group.takenBack().of()) + ": "
                        + percent(group.takenBack().rate()) + " ("
                        + percent(group.takenBack().low()) + " to "
                        + percent(group.takenBack().high()) + ")"
                : "too few (n = " + group.takenBack().of() + ")";
        return known + young;
    }

    /** The rules that ask most often, at most three. */
    private static String rules(PolicyFigures policy) {
        String rules = policy.rules().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(rule -> rule.getKey() + " " + grouped(rule.getValue()))
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "-" : rules;
    }

    private static String waiting(Waiting waiting) {
        return waiting.median()
                .map(median -> hours(waiting.sum()) + " hours, median " + hours(median))
                .orElse("none, since none is approved at once");
    }

    /** What the table means and what it is of, in one sentence. */
    static String title(BacktestReport report) {
        Replay replay = report.replay();
        ZoneId zone = replay.committee().zone();
        String span = replay.changes().isEmpty()
                ? ""
                : " (" + day(replay.changes().get(0), zone) + " to "
                        + day(replay.changes().get(replay.changes().size() - 1), zone) + ")";
        return "The last " + count(replay.changes().size()) + " up to " + report.revision() + span + ", replayed as "
                + (report.builds() ? "builds that go live" : "changes of the catalog");
    }

    private static LocalDate day(PastChange change, ZoneId zone) {
        return LocalDate.ofInstant(change.landed(), zone);
    }

    static String legend(Replay replay) {
        return "In brackets the interval that holds the true share in 95 of 100 cases. Taken back means: within "
                + Fate.WITHIN.toDays() + " days. Waiting is that from a change's last commit to the committee, "
                + replay.committee().words() + " (" + zone(replay) + ").";
    }

    private static String zone(Replay replay) {
        return replay.committee().zone().equals(ZoneOffset.UTC)
                ? "UTC"
                : replay.committee().zone().getId();
    }

    static String different(Replay replay) {
        int different = replay.different().size();
        return different == 0
                ? "Both policies sort every change alike."
                : "The policies sort " + count(different) + " differently:";
    }

    /** {@code 1a2b3c4 approved at once | reviewed (risk): Title}. */
    static String different(PastChange change, Replay replay) {
        String decided = IntStream.range(0, replay.policies().size())
                .mapToObj(i -> word(replay.verdict(i, change)))
                .collect(Collectors.joining(" | "));
        return change.commit().substring(0, 7) + " " + decided + ": " + change.title();
    }

    private static String word(Verdict verdict) {
        String rules = verdict.rules().isEmpty() ? "" : " (" + String.join(", ", verdict.rules()) + ")";
        return Group.of(verdict.outcome()).words() + rules;
    }

    /** Which rules were left out, each with how often it would have asked. */
    static List<String> leftOut(Replay replay) {
        List<String> lines = new ArrayList<>();
        for (PolicyFigures policy : replay.policies()) {
            policy.leftOut()
                    .forEach((rule, changes) -> lines.add("\"" + rule + "\" of the policy \"" + policy.name()
                            + "\" was left out, and not taken as met: what it asks of " + count(changes)
                            + " is not known of the past"));
        }
        return lines;
    }

    private static String count(int changes) {
        return grouped(changes) + (changes == 1 ? " change" : " changes");
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String hours(Duration duration) {
        return String.format(
                Locale.ROOT,
                "%,.1f",
                new BigDecimal(duration.toSeconds()).divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_EVEN));
    }

    private static String percent(double share) {
        return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_EVEN) + "%";
    }
}
