package dev.servicecatalog.model;

import java.util.List;
import java.util.Optional;

/** The four answers to "what does it cost": not stated is not free. */
public sealed interface Pricing {
    /** Nobody said. */
    record NotStated() implements Pricing {}

    /** Costs nothing. */
    record FreeOfCharge() implements Pricing {}

    /** Costs something, but not the one who orders. */
    record FundedCentrally() implements Pricing {}

    /** One price for everybody. */
    record Single(Charge charge) implements Pricing {}

    /** A choice of packages, in the order stated. */
    record Packages(List<Package> packages) implements Pricing {
        /** Copies the list. */
        public Packages {
            packages = List.copyOf(packages);
        }
    }

    /**
     * A named bundle over one service.
     *
     * @param promise the lead time of this package where it differs from the offering's
     */
    record Package(
            String name,
            String title,
            Optional<String> summary,
            Charge charge,
            Optional<dev.servicecatalog.time.BusinessDuration> promise) {}
}
