package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands next to a service, the most important first: by importance, then by title. */
final class Neighbours {
    private static final int PARTY = Importance.values().length + 1;
    private static final int COMPONENT = PARTY + 1;

    private final Site site;

    Neighbours(Site site) {
        this.site = site;
    }

    /** What it cannot do without. Of several agreements with one party, the party stands for all. */
    List<Neighbour> needs(Service service) {
        Map<EntityId, Neighbour> needs = new LinkedHashMap<>();
        for (Service.Need need : service.needs()) {
            for (EntityId id : need.of()) {
                needs.merge(promising(id), neighbour(id, need), Neighbours::both);
            }
        }
        return sorted(needs.values());
    }

    /** What it cannot do without and what a page may name; technical parts only for IT. */
    List<Neighbour> named(Service service, boolean technical) {
        return needs(service).stream()
                .filter(each -> technical || !Things.isTechnical(each))
                .toList();
    }

    /** The services that cannot do without it. */
    List<Neighbour> users(Service service) {
        return sorted(site.connections().neededBy(service.id()).stream()
                .map(user -> new Neighbour(user.id(), List.of(), rank(user), user.title(), instead(user, service)))
                .toList());
    }

    /** The services among them. */
    List<Service> services(Collection<Neighbour> neighbours) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.id().kind() == Kind.SERVICE)
                .map(neighbour -> site.catalog().services().get(neighbour.id().name()))
                .filter(service -> service != null)
                .toList();
    }

    /** The party that answers for an agreement; everything else answers for itself. */
    private EntityId promising(EntityId id) {
        if (id.kind() != Kind.AGREEMENT) {
            return id;
        }
        return Optional.ofNullable(site.catalog().agreements().get(id.name()))
                .flatMap(Agreement::provider)
                .filter(site.catalog().parties()::containsKey)
                .map(provider -> new EntityId(Kind.PARTY, provider))
                .orElse(id);
    }

    private Neighbour neighbour(EntityId id, Service.Need need) {
        EntityId promising = promising(id);
        List<EntityId> via = promising.equals(id) ? List.of() : List.of(id);
        String title = site.catalog().entity(promising).map(Entity::title).orElse(id.name());
        return new Neighbour(promising, via, rank(promising), title, instead(need));
    }

    private static Neighbour both(Neighbour first, Neighbour second) {
        List<EntityId> via = new ArrayList<>(first.via());
        via.addAll(second.via());
        return new Neighbour(
                first.id(),
                via,
                first.rank(),
                first.title(),
                first.instead().isPresent() ? second.instead() : Optional.empty());
    }

    private Optional<String> instead(Service user, Service service) {
        List<Service.Need> needs = user.needs().stream()
                .filter(need -> need.of().contains(service.id()))
                .toList();
        return needs.stream().allMatch(need -> need.of().size() > 1)
                ? needs.stream().findFirst().flatMap(this::instead)
                : Optional.empty();
    }

    private Optional<String> instead(Service.Need need) {
        return need.of().size() < 2
                ? Optional.empty()
                : Optional.of(site.words()
                        .text(
                                "one-of-several",
                                Math.max(1, need.atLeast()),
                                need.of().size()));
    }

    private int rank(EntityId id) {
        return switch (id.kind()) {
            case SERVICE ->
                Optional.ofNullable(site.catalog().services().get(id.name()))
                        .map(Neighbours::rank)
                        .orElse(PARTY - 1);
            case COMPONENT -> COMPONENT;
            default -> PARTY;
        };
    }

    static int rank(Service service) {
        return service.importance().map(Importance::ordinal).orElse(PARTY - 1);
    }

    private static List<Neighbour> sorted(Collection<Neighbour> neighbours) {
        return neighbours.stream().sorted().toList();
    }
}
