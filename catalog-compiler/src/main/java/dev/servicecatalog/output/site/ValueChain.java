package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.diagram.Diagram.Shape;
import dev.servicecatalog.output.reuse.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** From what the business wants over services to what they rest on, category by category. */
final class ValueChain {
    private static final String OTHER = "-other-services";

    private final Site site;
    private final List<Group> groups;
    private final Map<String, Integer> groupOf;

    /**
     * The services of a category that run today, the most important first.
     *
     * @param name the category's; nothing that a category can be called for those without one
     */
    record Group(String name, String title, List<Service> services) {
        String id() {
            return "Category/" + name;
        }
    }

    /** Those for whom services are there: goals and business units, with the services that serve them. */
    record End(EntityId id, String title, List<Service> services) {}

    ValueChain(Site site, Facts facts) {
        this.site = site;
        this.groups = facts.watch("groups of services", groups(site));
        Map<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Service service : groups.get(i).services()) {
                numbers.put(service.name(), i);
            }
        }
        this.groupOf = facts.watch("group of service", numbers);
    }

    /** The categories in the order stated, then what stands in none; only those with services. */
    List<Group> groups() {
        return groups;
    }

    /** In which of them a service is; empty for one that does not run today. */
    Optional<Group> group(Service service) {
        return Optional.ofNullable(groupOf.get(service.name())).map(groups::get);
    }

    /** The goals that these services support, those with most of them first. */
    List<End> goals(List<Service> services) {
        return ends(
                services,
                Kind.GOAL,
                service -> service.value().map(Service.Value::supports).orElse(List.of()));
    }

    /** The business units that use these services, those with most of them first. */
    List<End> units(List<Service> services) {
        return ends(services, Kind.PARTY, Service::usedBy);
    }

    /** All services on the map. */
    List<Service> services() {
        return groups.stream().flatMap(group -> group.services().stream()).toList();
    }

    /** A goal or a business unit as a thing on the map. */
    Thing thing(End end, PageLinks links) {
        boolean goal = end.id().kind() == Kind.GOAL;
        String kind = site.words().text(goal ? "kind-goal" : "party-business-unit");
        return new Thing(
                end.id().toString(),
                links.shown(end.id()),
                kind,
                List.of(Phrase.of(kind)),
                goal ? Shape.GOAL : Shape.PARTY,
                goal ? "" : "unit",
                false);
    }

    private List<End> ends(List<Service> services, Kind kind, Function<Service, List<String>> named) {
        Map<String, List<Service>> byName = new LinkedHashMap<>();
        services.forEach(service -> named.apply(service).stream()
                .distinct()
                .forEach(name ->
                        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(service)));
        List<End> ends = new ArrayList<>();
        byName.forEach((name, served) -> {
            EntityId id = new EntityId(kind, name);
            ends.add(new End(
                    id, site.catalog().entity(id).map(each -> each.title()).orElse(name), served));
        });
        ends.sort(Comparator.comparingInt((End end) -> -end.services().size())
                .thenComparing(End::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(End::id));
        return ends;
    }

    private static List<Group> groups(Site site) {
        Map<String, List<Service>> byCategory = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (CatalogSettings.Category category :
                site.catalog().settings().map(CatalogSettings::categories).orElse(List.of())) {
            byCategory.putIfAbsent(category.name(), new ArrayList<>());
            titles.putIfAbsent(category.name(), category.title());
        }
        titles.put(OTHER, site.words().text("category-other-services"));
        byCategory.put(OTHER, new ArrayList<>());
        site.catalog().services().values().stream()
                .filter(ServicesPage::isShown)
                .sorted(Comparator.comparing(Neighbours::rank)
                        .thenComparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .forEach(service -> byCategory
                        .getOrDefault(service.category().orElse(OTHER), byCategory.get(OTHER))
                        .add(service));
        List<Group> groups = new ArrayList<>();
        byCategory.forEach((name, services) -> groups.add(new Group(name, titles.get(name), List.copyOf(services))));
        groups.removeIf(group -> group.services().isEmpty());
        return List.copyOf(groups);
    }
}
