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
            new PeriodNotOver(),
            // value
            new NoOutcome(),
            new ValueUnknown(),
            new PastGoodEnough(),
            new Watermelon(),
            // improvement
            new WishBeforeNeed(),
            new TooMuchAtOnce(),
            new DecisionMissing(),
            new DoneWithoutEvidence(),
            // money
            new CurrencyMix(),
            new SharesNot100(),
            new CostCycle(),
            new PriceBelowCost(),
            new UnderRecovery(),
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
            new AgreementExpiresSoon(),
            // changes
            new ReservedRule());

    private StandardRules() {}

    /** Every rule, always in the same order. */
    public static List<Rule> all() {
        return ALL;
    }
}
