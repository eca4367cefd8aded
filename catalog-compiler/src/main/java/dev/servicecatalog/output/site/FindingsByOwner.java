package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Findings by the team that has to mend them: the one that owns what they are about, or the service it belongs to; of an agreement the side
 * that is a team.
 */
final class FindingsByOwner {
    private final Catalog catalog;
    private final SortedMap<String, List<Diagnostic>> byTeam = new TreeMap<>();

    FindingsByOwner(Site site) {
        this.catalog = site.catalog();
        for (Diagnostic finding : site.input().findings()) {
            String team = entity(finding)
                    .flatMap(this::owner)
                    .filter(catalog.parties()::containsKey)
                    .orElse("");
            byTeam.computeIfAbsent(team, k -> new ArrayList<>()).add(finding);
        }
    }

    /** The findings of a team, or those of nobody; the gravest first. */
    List<Diagnostic> of(Optional<String> team) {
        return byTeam.getOrDefault(team.orElse(""), List.of()).stream()
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The teams with findings, in the order of names. */
    List<String> teams() {
        return byTeam.keySet().stream().filter(team -> !team.isEmpty()).toList();
    }

    static Phrase severity(Site site, Severity severity) {
        String word = site.words().text("severity-" + Wording.key(severity));
        return severity == Severity.ERROR ? Phrase.missed(word) : Phrase.of(word);
    }

    /** What a finding is about, linked where it has a page. */
    static Phrase subject(Site site, Diagnostic finding, PageLinks links) {
        return id(finding)
                .filter(id -> site.catalog().entity(id).isPresent())
                .map(links::shown)
                .orElseGet(() -> Phrase.of(finding.subject()));
    }

    private Optional<Entity> entity(Diagnostic finding) {
        return id(finding).flatMap(catalog::entity);
    }

    private Optional<String> owner(Entity entity) {
        if (entity instanceof Service service) {
            return service.owner().team();
        }
        if (entity instanceof Offering offering) {
            return offering.service()
                    .map(catalog.services()::get)
                    .flatMap(service -> service.owner().team());
        }
        if (entity instanceof Component component) {
            return component.owner().team();
        }
        if (entity instanceof Agreement agreement) {
            return Stream.of(agreement.provider(), agreement.customer())
                    .flatMap(Optional::stream)
                    .filter(this::isTeam)
                    .findFirst();
        }
        return entity instanceof Improvement improvement ? improvement.owner().team() : Optional.empty();
    }

    private boolean isTeam(String party) {
        return Optional.ofNullable(catalog.parties().get(party))
                .flatMap(Party::type)
                .filter(type -> type == Party.Type.TEAM)
                .isPresent();
    }

    /** {@code Service/online-shop}. */
    private static Optional<EntityId> id(Diagnostic finding) {
        String[] parts = finding.subject().split("/", 2);
        return parts.length < 2 ? Optional.empty() : Kind.of(parts[0]).map(kind -> new EntityId(kind, parts[1]));
    }
}
