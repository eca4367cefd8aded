package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.How;
import dev.servicecatalog.model.Offering.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens after the order, step by step. */
record Steps(List<StepRow> rows, Optional<StepChart> chart) {

    /**
     * One step.
     *
     * @param after the steps it waits for, in words; empty if it simply follows the one above
     * @param work how much work is in it, and how much of it a machine does
     */
    record StepRow(
            String does,
            Phrase who,
            Phrase time,
            Optional<String> work,
            Optional<String> check,
            Optional<String> after,
            boolean byMachine,
            Optional<StepChart.Bar> bar) {}

    static Steps of(Site site, Offering offering, PageLinks links) {
        Optional<StepChart> chart = StepChart.of(site, offering);
        Map<String, String> titles = offering.steps().stream()
                .collect(Collectors.toMap(Step::id, step -> step.does().orElse(step.id()), (first, second) -> first));
        List<StepRow> rows = new ArrayList<>();
        String previous = "";
        for (Step step : offering.steps()) {
            // after the step above goes without saying
            List<String> after = step.after().equals(List.of(previous)) ? List.of() : step.after();
            rows.add(row(site, step, after, titles, chart, links));
            previous = step.id();
        }
        return new Steps(rows, chart);
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    private static StepRow row(
            Site site,
            Step step,
            List<String> after,
            Map<String, String> titles,
            Optional<StepChart> chart,
            PageLinks links) {
        Words words = site.words();
        String before = after.stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining("; "));
        return new StepRow(
                titles.get(step.id()),
                who(words, step.actor(), links),
                step.time()
                        .map(time -> Phrase.of(site.wording().duration(time)))
                        .or(() -> promised(site, step.actor()))
                        .orElseGet(links::notStated),
                work(site, step),
                step.check(),
                after.isEmpty() ? Optional.empty() : Optional.of(words.text("after-steps", before)),
                step.how().equals(Optional.of(How.AUTOMATIC)) || step.actor() instanceof Actor.Approval,
                chart.map(c -> c.bars().get(step.id())));
    }

    private static Phrase who(Words words, Actor actor, PageLinks links) {
        if (actor instanceof Actor.ByParty party) {
            return links.party(party.party());
        }
        if (actor instanceof Actor.Approval approval) {
            return Phrase.of(words.text("approval-by", approval.by()));
        }
        if (actor instanceof Actor.ByOffering other) {
            return links.offering(other.offering());
        }
        return links.notStated();
    }

    private static Optional<Phrase> promised(Site site, Actor actor) {
        return StepChart.orderedOffering(site.catalog(), actor)
                .flatMap(offering -> offering.leadTime().promise())
                .map(duration -> Phrase.of(site.wording().duration(duration)));
    }

    private static Optional<String> work(Site site, Step step) {
        List<String> parts = new ArrayList<>();
        step.effort()
                .ifPresent(effort ->
                        parts.add(site.words().text("effort", site.wording().duration(effort))));
        step.how().ifPresent(how -> parts.add(site.words().text("how-" + Wording.key(how))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
}
