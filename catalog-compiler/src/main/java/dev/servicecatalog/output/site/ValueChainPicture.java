package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.diagram.Diagram.Side;
import dev.servicecatalog.output.site.ValueChain.End;
import dev.servicecatalog.output.site.ValueChain.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Draws a value chain: goals and business units on one side, what everything rests on on the other; at most 60 boxes. */
final class ValueChainPicture {
    static final int MOST_SERVICES = 18;
    private static final int MOST_ENDS = 10;
    private static final int MOST_BELOW = 20;
    /** With more arrows than this on one side, nobody can follow one. */
    private static final int MOST_ARROWS = 32;

    private final Site site;
    private final ValueChain chain;
    private final PageLinks links;
    private final Things things;
    private final Neighbours neighbours;
    private final Picture.Builder picture;
    private final List<String> left = new ArrayList<>();
    private final List<Twig> below = new ArrayList<>();

    ValueChainPicture(Site site, ValueChain chain, PageLinks links) {
        this.site = site;
        this.chain = chain;
        this.links = links;
        this.things = new Things(site, links);
        this.neighbours = new Neighbours(site);
        this.picture = new Picture.Builder(site, links);
    }

    /** What it leaves out, in words. */
    List<String> left() {
        return left;
    }

    /** What everything rests on, as far as it is drawn. */
    List<Twig> below() {
        return below;
    }

    /** Service by service. */
    Picture of(List<Service> all, String title) {
        List<Service> services = all.subList(0, Math.min(MOST_SERVICES, all.size()));
        leave("map-left-services", all.size() - services.size());
        Map<String, Set<String>> below = new LinkedHashMap<>();
        Map<String, Thing> parts = new LinkedHashMap<>();
        Map<String, Boolean> other = new LinkedHashMap<>();
        Set<String> inside = new HashSet<>();
        services.forEach(service -> inside.add(service.id().toString()));
        for (Service service : services) {
            for (Neighbour need : neighbours.needs(service)) {
                String id = place(service, need, parts);
                below.computeIfAbsent(id, any -> new LinkedHashSet<>())
                        .add(service.id().toString());
                other.merge(service.id() + " " + id, need.instead().isPresent(), Boolean::logicalAnd);
            }
        }
        ends(services, service -> Optional.of(service.id().toString()));
        services.forEach(service -> picture.box(things.of(service), Side.ANY));
        below(below, parts, inside, other);
        return picture.of("map", title, site.words().text("map-desc"));
    }

    /** Category by category: which suppliers they need, and which sorts of parts. */
    Picture ofGroups(String title) {
        List<Group> groups = CategoryMapPage.first(chain.groups(), MOST_SERVICES);
        leave("map-left-groups", chain.groups().size() - groups.size());
        Map<String, Set<String>> below = new LinkedHashMap<>();
        Map<String, Thing> parts = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Service service : group.services()) {
                for (Neighbour need : neighbours.needs(service)) {
                    sort(need, parts)
                            .ifPresent(id -> below.computeIfAbsent(id, any -> new LinkedHashSet<>())
                                    .add(group.id()));
                }
            }
        }
        ends(
                groups.stream().flatMap(group -> group.services().stream()).toList(),
                service -> chain.group(service).map(Group::id));
        groups.forEach(group -> picture.box(thing(group), Side.ANY));
        below(below, parts, Set.of(), Map.of());
        return picture.of("map", title, site.words().text("map-desc"));
    }

    /** Goals, then business units, each only if all arrows can still be followed. */
    private void ends(List<Service> services, Function<Service, Optional<String>> box) {
        for (String sort : List.of("goals", "units")) {
            List<End> all = sort.equals("goals") ? chain.goals(services) : chain.units(services);
            List<End> ends = CategoryMapPage.first(all, MOST_ENDS);
            Map<EntityId, Set<String>> arrows = new LinkedHashMap<>();
            ends.forEach(end -> end.services()
                    .forEach(service -> box.apply(service)
                            .ifPresent(id -> arrows.computeIfAbsent(end.id(), any -> new LinkedHashSet<>())
                                    .add(id))));
            int count = arrows.values().stream().mapToInt(Set::size).sum();
            if (picture.arrows() + count > MOST_ARROWS) {
                leave("map-left-" + sort, all.size());
                continue;
            }
            leave("map-left-" + sort, all.size() - ends.size());
            ends.forEach(end -> picture.box(chain.thing(end, links), Side.LEFT));
            arrows.forEach((end, ids) -> ids.forEach(id -> picture.arrow(end.toString(), id, false)));
        }
    }

    /** What everything rests on: what most of it needs first. */
    private void below(
            Map<String, Set<String>> below, Map<String, Thing> parts, Set<String> inside, Map<String, Boolean> other) {
        List<String> outside = new ArrayList<>(below.keySet());
        outside.removeAll(inside);
        outside.sort(Comparator.comparingInt((String id) -> -below.get(id).size())
                .thenComparing(id -> parts.get(id).what().text(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(id -> id));
        List<String> shown = new ArrayList<>();
        int arrows = 0;
        for (String id : outside) {
            int more = below.get(id).size();
            if (shown.size() < MOST_BELOW && arrows + more <= MOST_ARROWS) {
                shown.add(id);
                arrows += more;
            }
        }
        leave("map-left-below", outside.size() - shown.size());
        shown.stream().map(parts::get).forEach(thing -> {
            picture.box(thing, Side.RIGHT);
            this.below.add(new Twig(thing.what(), thing.notes(), List.of()));
        });
        below.forEach((id, users) -> users.stream()
                .filter(user -> inside.contains(id) || shown.contains(id))
                .forEach(user -> picture.arrow(user, id, other.getOrDefault(user + " " + id, false))));
    }

    /** As what a need stands on a map of categories: a party, or a sort of part; services are in their categories. */
    private Optional<String> sort(Neighbour need, Map<String, Thing> parts) {
        EntityId id = need.id();
        if (id.kind() == Kind.SERVICE) {
            return Optional.empty();
        }
        if (id.kind() != Kind.COMPONENT) {
            parts.computeIfAbsent(id.toString(), any -> things.of(need));
            return Optional.of(id.toString());
        }
        return Optional.of(sortOfPart(id, parts));
    }

    /** As what a need of a service stands on a map of services: as itself, unless pages for the business do not name it. */
    private String place(Service service, Neighbour need, Map<String, Thing> parts) {
        if (service.audience() != Audience.IT && Things.isTechnical(need)) {
            return sortOfPart(need.id(), parts);
        }
        parts.computeIfAbsent(need.id().toString(), any -> things.of(need));
        return need.id().toString();
    }

    private String sortOfPart(EntityId id, Map<String, Thing> parts) {
        Optional<Component.Type> type =
                Optional.ofNullable(site.catalog().components().get(id.name())).flatMap(Component::type);
        String key = "sort-" + type.map(Wording::key).orElse("other");
        parts.computeIfAbsent(
                key,
                sort -> new Thing(sort, Phrase.of(site.words().text(key)), "", List.of(), Shape.COMPONENT, "", false));
        return key;
    }

    private Thing thing(Group group) {
        return new Thing(
                group.id(),
                Phrase.link(group.title(), links.to(CategoryMapPage.path(group))),
                site.words().count("services-count", group.services().size()),
                List.of(),
                Shape.GROUP,
                "",
                false);
    }

    private void leave(String key, int count) {
        if (count > 0) {
            left.add(site.words().text(key, site.wording().number(count)));
        }
    }
}
