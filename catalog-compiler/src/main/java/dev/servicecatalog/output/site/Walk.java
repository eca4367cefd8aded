package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two steps away from a service in one direction: to what it needs, or to what needs it. Of each step only the first are shown.
 *
 * @param first what is one step away and shown
 * @param second what is shown behind each of these, by the id of the thing before it
 * @param firstLeft how many one step away are not shown
 * @param secondLeft how many two steps away are not shown
 */
record Walk(List<Step> first, Map<String, List<Step>> second, int firstLeft, int secondLeft) {
    /** How many of each step are shown; two steps each way and the service itself stay below 60. */
    static final int MOST = 12;

    /**
     * A thing that a step leads to.
     *
     * @param instead how many of how many must work, if others can stand in
     */
    record Step(Thing thing, Optional<String> instead) {
        Twig twig(List<Twig> below) {
            List<Phrase> notes = new ArrayList<>(thing.notes());
            instead.map(Phrase::of).ifPresent(notes::add);
            return new Twig(thing.what(), notes, below);
        }
    }

    /** What it needs; technical parts one by one only on pages for IT. */
    static Walk needs(Site site, Things things, Service service) {
        Neighbours neighbours = new Neighbours(site);
        boolean technical = service.audience() == Audience.IT;
        Walk walk = of(neighbours, things, service, any -> neighbours.named(any, technical));
        return parts(site, things, service).map(walk::and).orElse(walk);
    }

    /** All that it needs directly, and no further. */
    static List<Step> direct(Site site, Things things, Service service) {
        List<Neighbour> named = new Neighbours(site).named(service, service.audience() == Audience.IT);
        List<Step> steps = new ArrayList<>(steps(things, named));
        parts(site, things, service).ifPresent(steps::add);
        return steps;
    }

    /** What needs it. */
    static Walk users(Site site, Things things, Service service) {
        Neighbours neighbours = new Neighbours(site);
        return of(neighbours, things, service, neighbours::users);
    }

    private static Walk of(
            Neighbours neighbours, Things things, Service centre, Function<Service, List<Neighbour>> next) {
        List<Neighbour> direct = next.apply(centre);
        List<Neighbour> shown = direct.subList(0, Math.min(MOST, direct.size()));
        List<Neighbour> behind = behind(neighbours, centre, direct, next);
        Set<String> reached = new HashSet<>();
        Map<String, List<Neighbour>> ways = new LinkedHashMap<>();
        for (Service service : neighbours.services(shown)) {
            List<Neighbour> all = next.apply(service);
            ways.put(service.id().toString(), all);
            reached.addAll(ids(all));
        }
        Set<String> seen = new HashSet<>(ids(shown));
        seen.add(centre.id().toString());
        ids(behind).stream().filter(reached::contains).limit(MOST).forEach(seen::add);
        Map<String, List<Step>> second = new LinkedHashMap<>();
        ways.forEach((id, all) -> second.put(
                id,
                steps(
                        things,
                        all.stream()
                                .filter(each -> seen.contains(each.id().toString()))
                                .toList())));
        int secondShown = seen.size() - shown.size() - 1;
        return new Walk(steps(things, shown), second, direct.size() - shown.size(), behind.size() - secondShown);
    }

    /** Everything two steps away and no nearer, each once, in order. */
    static List<Neighbour> behind(
            Neighbours neighbours, Service centre, List<Neighbour> direct, Function<Service, List<Neighbour>> next) {
        Map<String, Neighbour> behind = new LinkedHashMap<>();
        neighbours
                .services(direct)
                .forEach(service -> next.apply(service)
                        .forEach(each -> behind.putIfAbsent(each.id().toString(), each)));
        ids(direct).forEach(behind::remove);
        behind.remove(centre.id().toString());
        return List.copyOf(new TreeSet<>(behind.values()));
    }

    /** A step between two things, by their ids. */
    interface Visitor {
        void step(String near, String far, boolean instead);
    }

    /** Goes all steps that are shown, nearest first. */
    void each(String centre, Visitor visitor) {
        first.forEach(
                step -> visitor.step(centre, step.thing().id(), step.instead().isPresent()));
        second.forEach((near, steps) -> steps.forEach(
                step -> visitor.step(near, step.thing().id(), step.instead().isPresent())));
    }

    /** All that is shown, each once. */
    Collection<Thing> things() {
        Map<String, Thing> things = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.values().stream().flatMap(List::stream))
                .forEach(step -> things.putIfAbsent(step.thing().id(), step.thing()));
        return things.values();
    }

    /** The same as a nested list. */
    List<Twig> twigs() {
        return first.stream()
                .map(step -> step.twig(second.getOrDefault(step.thing().id(), List.of()).stream()
                        .map(further -> further.twig(List.of()))
                        .toList()))
                .toList();
    }

    private Walk and(Step last) {
        List<Step> more = new ArrayList<>(first);
        more.add(last);
        return new Walk(more, second, firstLeft, secondLeft);
    }

    /** The technical parts that its page does not name, as one. */
    private static Optional<Step> parts(Site site, Things things, Service service) {
        if (service.audience() == Audience.IT) {
            return Optional.empty();
        }
        List<Neighbour> hidden = new Neighbours(site)
                .needs(service).stream().filter(Things::isTechnical).toList();
        List<Component> known = hidden.stream()
                .map(each -> site.catalog().components().get(each.id().name()))
                .filter(component -> component != null)
                .toList();
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(things.parts(known, hidden.size()), Optional.empty()));
    }

    private static List<Step> steps(Things things, List<Neighbour> neighbours) {
        return neighbours.stream()
                .map(each -> new Step(things.of(each), each.instead()))
                .toList();
    }

    private static List<String> ids(List<Neighbour> neighbours) {
        return neighbours.stream().map(each -> each.id().toString()).toList();
    }
}
