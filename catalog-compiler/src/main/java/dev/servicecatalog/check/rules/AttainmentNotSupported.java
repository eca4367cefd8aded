package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.Attainment;
import dev.servicecatalog.analysis.Attainment.StepShare;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** An offering promises to be in time more often than what it orders itself allows. */
final class AttainmentNotSupported implements Rule {
    private static final int SHOWN_DIGITS = 4;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("attainment-not-supported");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.attainments().forEach((name, attainment) -> {
            if (!attainment.isSupported()) {
                report(report, insights.catalog().offerings().get(name), attainment);
            }
        });
    }

    private static void report(Report report, Offering offering, Attainment attainment) {
        boolean stated = offering.leadTime().keptIn().isPresent();
        String guaranteed = percent(attainment.guaranteed());
        String likely = attainment.steps().size() == 1
                ? ""
                : " (" + percent(attainment.independent()) + " if delays are independent)";
        String message = "promised for %s, but only %s are certain%s, since %s"
                .formatted(
                        stated ? attainment.promised() + " of orders" : "every order",
                        guaranteed,
                        likely,
                        attainment.steps().stream()
                                .map(AttainmentNotSupported::share)
                                .collect(Collectors.joining(" and ")));
        report.add(
                offering.id(),
                message,
                "Promise `keptIn: " + guaranteed + "`, or agree on a higher share for what is ordered.",
                "spec",
                "leadTime",
                stated ? "keptIn" : "promise");
    }

    private static String share(StepShare step) {
        return "step \"%s\" is in time for %s".formatted(step.step(), step.keptIn());
    }

    /** Rounded down, so that what is proposed can be kept. */
    private static String percent(BigDecimal percent) {
        BigDecimal shown = percent.setScale(SHOWN_DIGITS, RoundingMode.DOWN).stripTrailingZeros();
        return shown.toPlainString() + "%";
    }
}
