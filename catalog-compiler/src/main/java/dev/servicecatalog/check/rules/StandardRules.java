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

    private StandardRules() {}

    /** Every rule, always in the same order. */
    public static List<Rule> all() {
        return ALL;
    }
}
