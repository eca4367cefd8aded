package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of what is good to know is said, by the team that owns the service. Counted are services that are live or do not say where
 * they stand, and such offerings of them; the others are not worth the effort any more, or not yet.
 *
 * @param owners in the order of names; what has no owner comes last
 * @param bySubject the same by what it is about, in no order
 */
public record Completeness(List<OfOwner> owners, Map<EntityId, Statements> bySubject) {
    private static final Comparator<Optional<String>> NOBODY_LAST =
            Comparator.comparing((Optional<String> owner) -> owner.isEmpty()).thenComparing(owner -> owner.orElse(""));

    static Completeness of(Catalog catalog, LocalDate today, Map<String, ReviewSchedule> reviews) {
        Map<Optional<String>, List<Statements>> byOwner = new HashMap<>();
        for (Service service : catalog.services().values()) {
            if (counts(service.status())) {
                boolean inTime = Optional.ofNullable(reviews.get(service.name()))
                        .filter(schedule -> !schedule.isOverdue(today))
                        .isPresent();
                add(byOwner, service.owner().team(), Statements.of(service, inTime));
            }
        }
        for (Offering offering : catalog.offerings().values()) {
            Optional<Service> service = offering.service().map(catalog.services()::get);
            boolean offered = service.map(each -> counts(each.status())).orElse(true);
            if (offered && counts(offering.status())) {
                add(byOwner, service.flatMap(each -> each.owner().team()), Statements.of(offering));
            }
        }
        List<OfOwner> owners = new ArrayList<>();
        byOwner.forEach((owner, statements) -> owners.add(new OfOwner(owner, statements)));
        owners.sort(Comparator.comparing(OfOwner::owner, NOBODY_LAST));
        Map<EntityId, Statements> bySubject = byOwner.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Statements::subject, each -> each));
        return new Completeness(List.copyOf(owners), bySubject);
    }

    private static boolean counts(Optional<Status> status) {
        return status.isEmpty() || status.equals(Optional.of(Status.LIVE));
    }

    private static void add(
            Map<Optional<String>, List<Statements>> byOwner, Optional<String> owner, Statements statements) {
        byOwner.computeIfAbsent(owner, name -> new ArrayList<>()).add(statements);
    }

    /** All owners together; empty, which is "not known", if nothing counts. */
    public Optional<Ratio> made() {
        return owners.stream()
                .map(OfOwner::made)
                .reduce((a, b) -> new Ratio(a.part().add(b.part()), a.whole().add(b.whole())));
    }

    /** The owner whose services say least, of equals the first; empty if everything is said. */
    public Optional<OfOwner> least() {
        return owners.stream()
                .filter(owner -> owner.made().part().compareTo(owner.made().whole()) < 0)
                .min(Comparator.comparing(OfOwner::made));
    }

    /**
     * What the services and offerings of one owner say.
     *
     * @param owner the name of the team; empty for what has no owner
     * @param statements by service and offering: services first, in the order of names; at least one
     */
    public record OfOwner(Optional<String> owner, List<Statements> statements) {
        /** Copies the list. */
        public OfOwner {
            statements = List.copyOf(statements);
        }

        /** How many statements are made, of all that could be. */
        public Ratio made() {
            int made = statements.stream().mapToInt(each -> each.made().size()).sum();
            int missing =
                    statements.stream().mapToInt(each -> each.missing().size()).sum();
            return Ratio.of(made, made + missing).orElseThrow();
        }

        /** How many subjects make each statement, of all that could. */
        public SortedMap<Statement, Ratio> byStatement() {
            SortedMap<Statement, Ratio> byStatement = new TreeMap<>();
            for (Statement statement : Statement.values()) {
                long made = statements.stream()
                        .filter(each -> each.made().contains(statement))
                        .count();
                long missing = statements.stream()
                        .filter(each -> each.missing().contains(statement))
                        .count();
                Ratio.of(made, made + missing).ifPresent(ratio -> byStatement.put(statement, ratio));
            }
            return Collections.unmodifiableSortedMap(byStatement);
        }
    }
}
