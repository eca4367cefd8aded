package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether an investment pays. Nothing is known unless all three amounts are stated and can be compared.
 *
 * @param firstYearReturn (benefit - running cost - investment) / investment; may be negative; empty without investment
 * @param paybackMonths investment / monthly net benefit; empty if it never pays back
 */
public record BusinessCaseFigures(Optional<Ratio> firstYearReturn, Optional<Ratio> paybackMonths) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** The figures of one business case. */
    public static BusinessCaseFigures of(BusinessCase money, Conversion conversion) {
        Optional<BigDecimal> once = amount(money.once(), conversion);
        Optional<BigDecimal> net = amount(money.benefitPerYear(), conversion)
                .flatMap(benefit -> amount(money.perYear(), conversion).map(benefit::subtract));
        if (once.isEmpty() || net.isEmpty()) {
            return new BusinessCaseFigures(Optional.empty(), Optional.empty());
        }
        return new BusinessCaseFigures(
                Ratio.of(net.get().subtract(once.get()), once.get()),
                Ratio.of(once.get().multiply(YEAR), net.get()));
    }

    private static Optional<BigDecimal> amount(Optional<Money> stated, Conversion conversion) {
        return stated.flatMap(conversion::convert).map(Money::amount);
    }
}
