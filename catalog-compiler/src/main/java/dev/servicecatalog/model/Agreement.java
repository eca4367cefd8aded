package dev.servicecatalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A signed promise of one party to another.
 *
 * @param provider the party that promises
 * @param customer the party to which it is promised
 * @param validFrom the first day it holds
 * @param validTo the last day it holds, not before the first
 * @param noticeBy the last day to give notice
 * @param reviewed the day of the last review
 * @param document where the signed text lies
 */
public record Agreement(
        EntityId id,
        String title,
        Optional<Type> type,
        Optional<String> provider,
        Optional<String> customer,
        Covers covers,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> noticeBy,
        Promises promises,
        Optional<LocalDate> reviewed,
        Optional<String> document)
        implements Entity {

    /** Between whom it is. */
    public enum Type {
        /** Service level agreement: provider and customer. */
        SLA,
        /** Operational level agreement: two teams of one provider. */
        OLA,
        /** Underpinning contract: a supplier and us. */
        SUPPLIER_CONTRACT
    }

    /** For what it holds, by name. */
    public record Covers(List<String> services, List<String> offerings, List<String> components) {}

    /** By the name alone, which no other has: sets of whole documents are looked up often. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
