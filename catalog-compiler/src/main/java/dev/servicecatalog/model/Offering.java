package dev.servicecatalog.model;

import dev.servicecatalog.time.BusinessDuration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is put on the menu: goods handed over, access to something, or actions done on request.
 *
 * @param summary what one gets, in the reader's words
 * @param description more about it, Markdown
 * @param includes exactly what is included, in the order stated
 * @param excludes what one might expect but does not get
 * @param keywords other words people search for
 * @param audience who may order, in words; everyone where not stated
 * @param steps what happens after the order, in the order stated
 */
public record Offering(
        EntityId id,
        String title,
        Optional<String> service,
        Optional<String> category,
        Optional<Status> status,
        Optional<String> summary,
        Optional<String> description,
        List<String> includes,
        List<String> excludes,
        List<String> keywords,
        Optional<String> audience,
        LeadTime leadTime,
        Pricing pricing,
        Order order,
        List<Step> steps)
        implements Entity {

    /**
     * How long it takes.
     *
     * @param promise from the order to the result
     * @param hours the calendar that counts; the catalog's default where not stated
     * @param orderBefore a later order counts as the next business day
     * @param keptIn the share of orders the promise holds for; every order where not stated
     * @param startsWhen what starts the clock
     * @param stopsWhile what stops it
     */
    public record LeadTime(
            Optional<BusinessDuration> promise,
            Optional<String> hours,
            Optional<LocalTime> orderBefore,
            Optional<Percentage> keptIn,
            Optional<String> startsWhen,
            List<String> stopsWhile) {}

    /**
     * How to get it.
     *
     * @param link an https address
     * @param label the words on the button
     * @param youNeed what to have ready
     */
    public record Order(Optional<String> link, Optional<String> label, List<String> youNeed) {}

    /**
     * One thing that happens after the order.
     *
     * @param id unique within the offering
     * @param does what happens
     * @param after the steps that must be done before
     * @param actor who does it
     * @param time how long it takes
     * @param hours the calendar that counts; that of the party or the default where not stated
     * @param effort work in it
     * @param check how its quality is controlled
     */
    public record Step(
            String id,
            Optional<String> does,
            List<String> after,
            Actor actor,
            Optional<BusinessDuration> time,
            Optional<String> hours,
            Optional<BusinessDuration> effort,
            Optional<How> how,
            Optional<String> check) {}

    /** Who does a step. */
    public sealed interface Actor {
        /** Nobody said. */
        record NotStated() implements Actor {}

        /** A party, by name. */
        record ByParty(String party) implements Actor {}

        /** Somebody on the customer's side who says yes, in words. */
        record Approval(String by) implements Actor {}

        /** Another offering, by name, whose promise counts. */
        record ByOffering(String offering) implements Actor {}
    }

    /** How much of a step a machine does. */
    public enum How {
        MANUAL,
        ASSISTED,
        AUTOMATIC
    }

    /** By the name alone, which no other has: sets of whole documents are looked up often. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
