package dev.servicecatalog.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A way to give someone a result they want, without their having to run the means behind it.
 *
 * @param summary the result, in the reader's words
 * @param description more about it, Markdown
 * @param category the heading it stands under
 * @param since the first day it was live
 * @param until the day it is or was retired
 * @param businessOwner the unit that answers for demand and value
 * @param usedBy the units that use it
 * @param promises what is promised by default; an agreement may deviate
 * @param needs what it cannot do without
 * @param support who helps, level by level
 * @param costs what it costs directly
 * @param passesCostOn consumer service to share of the full cost
 */
public record Service(
        EntityId id,
        String title,
        Optional<String> summary,
        Optional<String> description,
        Optional<String> category,
        Optional<Status> status,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Owner owner,
        Optional<Importance> importance,
        Audience audience,
        Optional<String> businessOwner,
        List<String> usedBy,
        Optional<Value> value,
        Promises promises,
        List<Need> needs,
        List<SupportLevel> support,
        List<CostItem> costs,
        SortedMap<String, Share> passesCostOn,
        Charging charging,
        Optional<String> dataProtection,
        List<Risk> risks,
        List<Review> reviews,
        List<KnownProblem> knownProblems)
        implements Entity {

    /** How its cost reaches the consumers. */
    public enum Charging {
        CENTRAL,
        SHOWBACK,
        CHARGEBACK
    }

    /**
     * What it is worth to the business.
     *
     * @param supports goals, by name
     * @param perYear money a year, if somebody put a figure on it
     * @param basis where the figure comes from
     * @param without what happens without the service
     */
    public record Value(
            List<String> supports,
            Optional<ValueKind> kind,
            Optional<Money> perYear,
            Optional<String> basis,
            Optional<String> without) {}

    /** Why the business pays for it. */
    public enum ValueKind {
        DIFFERENTIATION,
        COST_REDUCTION,
        KEEP_RUNNING,
        COMPLIANCE
    }

    /**
     * Something the service cannot do without.
     *
     * @param of any of these, all of one kind; more than one only where they can stand in for each other
     * @param atLeast how many of them must work
     */
    public record Need(List<EntityId> of, int atLeast) {
        /** Copies the list. */
        public Need {
            of = List.copyOf(of);
        }
    }

    /**
     * One line of help.
     *
     * @param level 1 is the first to be asked
     * @param by the party
     * @param does what it does there
     */
    public record SupportLevel(int level, Optional<String> by, Optional<String> does) {}

    /** Something that may go wrong. */
    public record Risk(String name, Optional<String> likelihood, Optional<String> impact, Optional<String> action) {}

    /** A look at quality together with the customer. */
    public record Review(Optional<LocalDate> date, List<String> with, Optional<String> result) {}

    /** An understood fault with a way round. */
    public record KnownProblem(String title, Optional<String> workaround, Optional<String> link) {}

    /** By the name alone, which no other has: sets of whole documents are looked up often. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
