package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AgreementTerms.Term;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.time.LocalDate;

/** A service that is in use needs an agreement that has ended. */
final class AgreementExpired implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("agreement-expired");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.agreementTerms().byAgreement().forEach((name, term) -> {
            if (!term.neededBy().isEmpty()
                    && term.daysLeft().filter(days -> days < 0).isPresent()) {
                report(
                        report,
                        new EntityId(Kind.AGREEMENT, name),
                        insights.catalog().agreements().get(name).validTo().orElseThrow(),
                        term);
            }
        });
    }

    private static void report(Report report, EntityId agreement, LocalDate ended, Term term) {
        report.add(
                agreement,
                "it ended on %s, %s ago, but %s"
                        .formatted(
                                TermWords.day(ended),
                                TermWords.days(-term.daysLeft().orElseThrow()),
                                TermWords.whoReliesOnIt(term.neededBy())),
                "Renew it and move `validTo`, or take it out of `needs`.",
                "spec",
                "validTo");
    }
}
