package dev.servicecatalog.check.rules;

import dev.servicecatalog.check.Rule;
import java.util.List;

/** The list of all rules, by subject. */
public final class StandardRules {
    private static final List<Rule> ALL = List.of(
            // time
            new PromiseShorterThanChain(),
            new ClockPromiseNeeds24x7(),
            new ThinSlack(),
            new CalendarEnds(),
            // money
            new CurrencyMix(),
            new SharesNot100(),
            new CostCycle(),
            new PriceBelowCost(),
            new UnderRecovery(),
            // value
            new ValueUnknown(),
            new PastGoodEnough(),
            new Watermelon(),
            new WishBeforeNeed(),
            new TooMuchAtOnce(),
            new DecisionMissing(),
            new DoneWithoutEvidence());

    private StandardRules() {}

    /** Every rule, always in the same order. */
    public static List<Rule> all() {
        return ALL;
    }
}
