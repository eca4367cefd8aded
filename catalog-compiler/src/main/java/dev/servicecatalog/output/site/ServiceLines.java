package dev.servicecatalog.output.site;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;

/** Services as lines of a nested list: what there is to say about each, for whom it is, and what it rests on. */
record ServiceLines(Site site, Things things, PageLinks links) {
    Twig of(Service service) {
        Thing thing = things.of(service);
        List<Phrase> notes = new ArrayList<>(thing.notes());
        service.value()
                .flatMap(Service.Value::perYear)
                .map(value -> site.words().text("worth-a-year", site.wording().money(value)))
                .map(Phrase::of)
                .ifPresent(notes::add);
        List<Twig> below = new ArrayList<>();
        List<String> goals = service.value().map(Service.Value::supports).orElse(List.of());
        add(
                below,
                "map-for-goals",
                goals.stream()
                        .map(goal -> links.shown(new EntityId(Kind.GOAL, goal)))
                        .toList());
        add(below, "used-by", service.usedBy().stream().map(links::party).toList());
        List<Twig> needs = Walk.direct(site, things, service).stream()
                .map(step -> step.twig(List.of()))
                .toList();
        if (!needs.isEmpty()) {
            below.add(new Twig(Phrase.of(site.words().text("needs")), List.of(), needs));
        }
        return new Twig(thing.what(), notes, below);
    }

    private void add(List<Twig> below, String term, List<Phrase> answers) {
        if (!answers.isEmpty()) {
            below.add(new Twig(Phrase.of(site.words().text(term)), answers, List.of()));
        }
    }
}
