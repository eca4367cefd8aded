package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From when agreements hold and how long they go on, and which services that can be used today depend on them.
 *
 * @param byAgreement by name of the agreement, in order; only agreements that concern such a service
 */
public record AgreementTerms(SortedMap<String, Term> byAgreement) {

    /**
     * One agreement.
     *
     * @param daysToStart from today to the first day it holds, negative once that has passed; empty if it has no start
     * @param daysLeft from today to the last day it holds, negative once that has passed; empty if it has no end
     * @param daysToNotice from today to the last day to give notice, negative once that has passed; empty if none is stated
     * @param neededBy the services that need it
     * @param covers the services it says it holds for
     */
    public record Term(
            Optional<Long> daysToStart,
            Optional<Long> daysLeft,
            Optional<Long> daysToNotice,
            SortedSet<String> neededBy,
            SortedSet<String> covers) {

        static Term of(Agreement agreement, LocalDate today, SortedSet<String> neededBy, SortedSet<String> covers) {
            return new Term(
                    agreement.validFrom().map(first -> ChronoUnit.DAYS.between(today, first)),
                    agreement.validTo().map(last -> ChronoUnit.DAYS.between(today, last)),
                    agreement.noticeBy().map(last -> ChronoUnit.DAYS.between(today, last)),
                    neededBy,
                    covers);
        }
    }

    static AgreementTerms of(Catalog catalog, LocalDate today) {
        SortedMap<String, SortedSet<String>> neededBy = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            if (isOffered(service)) {
                service.needs().stream()
                        .flatMap(need -> need.of().stream())
                        .filter(id -> id.kind() == Kind.AGREEMENT)
                        .map(EntityId::name)
                        .forEach(name -> neededBy.computeIfAbsent(name, any -> new TreeSet<>())
                                .add(service.name()));
            }
        }
        SortedMap<String, Term> terms = new TreeMap<>();
        for (Agreement agreement : catalog.agreements().values()) {
            SortedSet<String> needing = neededBy.getOrDefault(agreement.name(), Collections.emptySortedSet());
            SortedSet<String> covered = new TreeSet<>(agreement.covers().services());
            covered.removeIf(name -> !isOffered(catalog.services().get(name)));
            if (!needing.isEmpty() || !covered.isEmpty()) {
                terms.put(agreement.name(), Term.of(agreement, today, needing, covered));
            }
        }
        return new AgreementTerms(Collections.unmodifiableSortedMap(terms));
    }

    private static boolean isOffered(Service service) {
        return service != null && service.status().filter(Status::isOffered).isPresent();
    }
}
