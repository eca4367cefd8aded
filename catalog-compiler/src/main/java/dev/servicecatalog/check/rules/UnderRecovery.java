package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Charging.Recovery;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.util.Set;
import java.util.stream.Collectors;

/** A service that charges its users gets less than it costs; the rest is paid by nobody who decided to. */
final class UnderRecovery implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("under-recovery");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Set<String> partlyCentral = partlyCentral(insights.catalog());
        insights.catalog().services().values().stream()
                .filter(service -> !partlyCentral.contains(service.name()))
                .forEach(service -> insights.charging()
                        .latestWith(service.name())
                        .ifPresent(bill ->
                                check(service, bill.period(), bill.recovery().get(service.name()), report)));
    }

    /** Services with an offering that is meant to be paid centrally, so that a rest is no surprise. */
    private static Set<String> partlyCentral(Catalog catalog) {
        return catalog.offerings().values().stream()
                .filter(offering -> offering.pricing() instanceof Pricing.FundedCentrally)
                .map(Offering::service)
                .flatMap(service -> service.stream())
                .collect(Collectors.toSet());
    }

    private static void check(Service service, Period period, Recovery recovery, Report report) {
        Money shortfall = recovery.shortfall().orElseThrow();
        if (shortfall.isZero()) {
            return;
        }
        report.add(
                service.id(),
                "from %s its users were charged %s of the %s it cost (%s%%); %s are left for others to pay"
                        .formatted(
                                period,
                                recovery.charges().amount().orElseThrow(),
                                recovery.cost().orElseThrow(),
                                recovery.share().orElseThrow().percent().toPlainString(),
                                shortfall),
                "Adapt the prices of its offerings, or lower its cost, or write `charging: central`.",
                "spec",
                "charging");
    }
}
