package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.CostRollup;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Share;
import java.math.BigDecimal;

/** A service passes on more of its cost than there is, or leaves a part of it to nobody. */
final class SharesNot100 implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("shares-not-100");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(service -> !service.passesCostOn().isEmpty())
                .forEach(service -> check(service, CostRollup.sum(service.passesCostOn()), report));
    }

    private static void check(Service service, Share sum, Report report) {
        int compared = sum.compareTo(Share.WHOLE);
        if (compared > 0) {
            report.add(
                    Severity.ERROR,
                    service.id(),
                    "the shares add up to %s, which is more than there is to pass on".formatted(text(sum)),
                    "Lower the shares until they add up to 100%.",
                    "spec",
                    "passesCostOn",
                    "to");
        } else if (compared < 0) {
            report.add(
                    service.id(),
                    "the shares add up to %s; %s of the cost is borne by nobody"
                            .formatted(text(sum), text(Share.WHOLE.minus(sum))),
                    "Name who bears the rest, for example with `passesCostOn: {to: {...: %s}}`."
                            .formatted(Share.WHOLE.minus(sum)),
                    "spec",
                    "passesCostOn",
                    "to");
        }
    }

    /** {@code 19/20 (95%)}. */
    private static String text(Share share) {
        Ratio ratio = new Ratio(new BigDecimal(share.numerator()), new BigDecimal(share.denominator()));
        return share + " (" + ratio.percent().toPlainString() + "%)";
    }
}
