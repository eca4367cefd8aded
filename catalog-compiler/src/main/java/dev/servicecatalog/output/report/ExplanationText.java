package dev.servicecatalog.output.report;

import dev.servicecatalog.gate.Counterfactuals;
import dev.servicecatalog.gate.Counterfactuals.Way;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Explanation;
import dev.servicecatalog.gate.Explanation.Explained;
import dev.servicecatalog.gate.Explanation.WhatIf;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why the gate decides as it does, and what would turn it, for people at a terminal. */
public final class ExplanationText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    private ExplanationText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The text, several lines.
     *
     * @param zone in which moments are told, beside UTC
     */
    public static String render(Explanation explanation, ZoneId zone) {
        ExplanationText text = new ExplanationText(zone);
        text.decision(explanation.decision());
        explanation.reasons().forEach(text::reason);
        text.ways(explanation.decision(), explanation.counterfactuals());
        explanation.whatIf().ifPresent(text::whatIf);
        return text.out.toString();
    }

    private void whatIf(WhatIf asked) {
        Decision decision = asked.decision();
        line(0, "What if " + asked.question() + "?");
        if (decision.outcome() == Outcome.ERROR) {
            line(1, "That cannot be told:");
            decision.reasons().stream()
                    .filter(reason -> reason.effect() == Effect.ERROR)
                    .forEach(reason -> line(1, "- " + reason.sentence() + " -> " + reason.remedy()));
            return;
        }
        line(1, "The gate would say: " + decision.outcome().words() + until(decision.until(), zone) + ".");
    }

    private void decision(Decision decision) {
        line(
                0,
                "The gate says: " + decision.outcome().words() + until(decision.until(), zone)
                        + decision.standardChange().map(id -> " \"" + id + "\"").orElse("") + ".");
        decision.approvals().forEach(each -> line(1, "approved by " + each.person() + " (" + each.how() + ")"));
        decision.uncounted().forEach(each -> line(1, "not counted: " + each.who() + ", since " + each.why()));
    }

    private void reason(Explained explained) {
        Reason reason = explained.reason();
        String effect = reason.effect().name().toLowerCase(Locale.ROOT);
        line(0, "- " + effect + ": " + reason.sentence() + " [" + reason.rule() + "]");
        explained.place().ifPresent(place -> line(1, "policy: " + place));
        explained.inputs().forEach(input -> line(1, input));
        reason.waivedBy().ifPresent(waiver -> line(1, "waived by " + waiver));
    }

    private void ways(Decision decision, Counterfactuals found) {
        if (decision.outcome().isApproved()) {
            return;
        }
        if (found.ways().isEmpty()) {
            line(0, "No approval and no evidence lets it go as it is:");
            found.stays().forEach(reason -> line(1, reason.sentence() + " -> " + reason.remedy()));
        } else {
            line(0, "To let it go:");
            tell(found.ways());
        }
        if (!found.urgent().isEmpty()) {
            line(0, "To let it go at once, as an emergency:");
            tell(found.urgent());
        }
        if (!found.complete()) {
            line(0, "There were too many ways to try; a shorter one may have been missed.");
        }
    }

    private void tell(List<Way> ways) {
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            if (i > 0) {
                line(1, "or");
            }
            way.steps().stream().map(Step::words).forEach(step -> line(1, "* " + step));
            way.until().ifPresent(moment -> line(1, "* wait" + until(Optional.of(moment), zone)));
            line(1, "= " + way.outcome().words());
        }
    }

    /** {@code  until 2026-08-15 00:00 Europe/Oslo (2026-08-14T22:00:00Z)}. */
    static String until(Optional<Instant> moment, ZoneId zone) {
        return moment.map(at -> " until " + MOMENT.format(at.atZone(zone)) + " " + zone + " (" + at + ")")
                .orElse("");
    }

    private void line(int indent, String text) {
        out.append("    ".repeat(indent)).append(OneLine.of(text)).append('\n');
    }
}
