package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the things that stand on maps, with what is wrong with each. */
final class Things {
    private final Site site;
    private final Words words;
    private final PageLinks links;

    Things(Site site, PageLinks links) {
        this.site = site;
        this.words = site.words();
        this.links = links;
    }

    Thing of(Neighbour neighbour) {
        EntityId id = neighbour.id();
        return switch (id.kind()) {
            case SERVICE ->
                Optional.ofNullable(site.catalog().services().get(id.name()))
                        .map(this::of)
                        .orElseGet(() -> missing(id, Shape.SERVICE));
            case COMPONENT ->
                Optional.ofNullable(site.catalog().components().get(id.name()))
                        .map(this::of)
                        .orElseGet(() -> missing(id, Shape.COMPONENT));
            case PARTY -> party(site.catalog().parties().get(id.name()), neighbour.via());
            default -> agreement(id);
        };
    }

    Thing of(Service service) {
        List<String> troubles = new ArrayList<>();
        if (!site.circles().of(service.name()).isEmpty()) {
            troubles.add(words.text("in-a-circle"));
        }
        Optional<Status> planned =
                service.status().filter(status -> status == Status.PROPOSED || status == Status.BUILDING);
        Optional<Status> ending =
                service.status().filter(status -> status == Status.RETIRING || status == Status.RETIRED);
        ending.map(this::word).ifPresent(troubles::add);
        List<Phrase> worries = Condition.worries(site, service);
        List<Phrase> notes = new ArrayList<>();
        Optional<String> importance = service.importance().map(each -> words.text("importance-" + Wording.key(each)));
        importance.map(Phrase::of).ifPresent(notes::add);
        planned.map(this::word).map(Phrase::of).ifPresent(notes::add);
        troubles.stream().map(Phrase::missed).forEach(notes::add);
        notes.addAll(worries);
        if (!worries.isEmpty()) {
            troubles.add(words.text("at-risk"));
        }
        String note = joined(importance, troubles.stream().findFirst().or(() -> planned.map(this::word)));
        String style = Wording.key(service.importance().orElse(Importance.NORMAL))
                + (planned.isPresent()
                        ? " planned"
                        : service.status().equals(Optional.of(Status.RETIRED)) ? " over" : "");
        return new Thing(
                service.id().toString(),
                links.service(service.name()),
                note,
                notes,
                Shape.SERVICE,
                style,
                !troubles.isEmpty());
    }

    Thing of(Component component) {
        String type = component
                .type()
                .map(each -> words.choice("component", Wording.key(each)))
                .orElse(words.text("component-plain"));
        Optional<String> worry = end(component).map(this::support);
        return thing(component.id(), links.shown(component.id()), type, worry, Shape.COMPONENT);
    }

    /** Parts that are not named on pages for the business. */
    Thing parts(List<Component> parts, int count) {
        long old = parts.stream().filter(part -> end(part).isPresent()).count();
        Optional<String> worry = old == 0 ? Optional.empty() : Optional.of(words.count("parts-end", (int) old));
        Phrase what = Phrase.of(words.count("technical-parts", count));
        String note = worry.orElse("");
        List<Phrase> notes = worry.map(Phrase::missed).stream().toList();
        return new Thing("parts", what, note, notes, Shape.COMPONENT, "", worry.isPresent());
    }

    private Thing party(Party party, List<EntityId> via) {
        String type = party.type()
                .map(each -> words.text("party-" + Wording.key(each)))
                .orElse("");
        Optional<String> worry = via.stream()
                .map(id -> site.catalog().agreements().get(id.name()))
                .flatMap(agreement -> Condition.term(site, agreement).stream())
                .findFirst();
        return thing(party.id(), links.party(party.name()), type, worry, Shape.PARTY);
    }

    private Thing agreement(EntityId id) {
        Optional<Agreement> agreement =
                Optional.ofNullable(site.catalog().agreements().get(id.name()));
        if (agreement.isEmpty()) {
            return missing(id, Shape.PARTY);
        }
        String note = words.text("kind-agreement");
        return thing(id, links.shown(id), note, agreement.flatMap(each -> Condition.term(site, each)), Shape.PARTY);
    }

    private Thing missing(EntityId id, Shape shape) {
        return thing(id, Phrase.of(id.name()), "", Optional.of(words.text("not-in-the-catalog")), shape);
    }

    private static Thing thing(EntityId id, Phrase what, String type, Optional<String> worry, Shape shape) {
        List<Phrase> notes = new ArrayList<>();
        if (!type.isEmpty()) {
            notes.add(Phrase.of(type));
        }
        worry.map(Phrase::missed).ifPresent(notes::add);
        String note = joined(Optional.of(type).filter(text -> !text.isEmpty() && worry.isEmpty()), worry);
        return new Thing(id.toString(), what, note, notes, shape, "", worry.isPresent());
    }

    private static String joined(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent()
                ? first.get() + " · " + second.get()
                : first.or(() -> second).orElse("");
    }

    private String word(Status status) {
        return words.text("status-" + Wording.key(status));
    }

    /** When its maker gives it up, if that is within a year. */
    private Optional<LocalDate> end(Component component) {
        return component
                .supportedUntil()
                .filter(end -> end.isBefore(site.today().plusYears(1)));
    }

    private String support(LocalDate end) {
        return words.text(
                end.isBefore(site.today()) ? "support-ended" : "support-ends",
                site.wording().day(end));
    }

    /** Whether it is a technical part, which pages for the business do not name. */
    static boolean isTechnical(Neighbour neighbour) {
        return neighbour.id().kind() == Kind.COMPONENT;
    }
}
