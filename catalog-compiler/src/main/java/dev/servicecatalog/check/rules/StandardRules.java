package dev.servicecatalog.check.rules;

import dev.servicecatalog.check.Rule;
import java.util.List;

/** The list of all rules, by subject. */
public final class StandardRules {
    private static final List<Rule> ALL = List.of(
            // people
            new OwnerGone(),
            new NotTheDesk(),
            new NoBusinessOwner(),
            new NoRelationshipOwner(),
            new SupplierWithoutAgreement(),
            new SupportGap(),
            // life cycle
            new NeedsRetired(),
            new NeedsProposed(),
            new OfferingOfDeadService(),
            new RetirementPassed(),
            // time
            new PromiseShorterThanChain(),
            new ClockPromiseNeeds24x7(),
            new ThinSlack(),
<<<<<<< HEAD
            new AttainmentNotSupported(),
            new CalendarEnds(),
            new NoSteps(),
            // language and finding
            new Jargon(),
            new NotFindable(),
            new ComponentOnMenu(),
            new OrderLink(),
            // freshness
            new ReviewOverdue(),
            new OldComponent(),
            // value
            new NoOutcome());
=======
            new CalendarEnds(),
            // availability
            new AvailabilityImpossible(),
            new AvailabilityLikelyOnly(),
            new NoAgreement(),
            new RestoreBreaksAvailability(),
            new HoursNotCovered(),
            new SinglePoint(),
            // agreements
            new PromiseExceedsAgreement(),
            new AgreementExpired(),
            new AgreementExpiresSoon());
>>>>>>> be3eff8ca77a3edcdf6f4224c090d0d7b5c171b3

    private StandardRules() {}

    /** Every rule, always in the same order. */
    public static List<Rule> all() {
        return ALL;
    }
}
