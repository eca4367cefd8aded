package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AgreementTerms.Term;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Agreement;

/** A service that is in use needs an agreement that has ended, or that does not hold yet. */
final class AgreementExpired implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("agreement-expired");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.agreementTerms().byAgreement().forEach((name, term) -> {
            Agreement agreement = insights.catalog().agreements().get(name);
            if (term.neededBy().isEmpty()) {
                return;
            }
            if (term.daysLeft().filter(days -> days < 0).isPresent()) {
                ended(report, agreement, term);
            } else if (term.daysToStart().filter(days -> days > 0).isPresent()) {
                notYetBegun(report, agreement, term);
            }
        });
    }

    private static void ended(Report report, Agreement agreement, Term term) {
        report.add(
                agreement.id(),
                "it ended on %s, %s ago, but %s"
                        .formatted(
                                TermWords.day(agreement.validTo().orElseThrow()),
                                TermWords.days(-term.daysLeft().orElseThrow()),
                                TermWords.whoReliesOnIt(term.neededBy())),
                "Renew it and move `validTo`, or take it out of `needs`.",
                "spec",
                "validTo");
    }

    private static void notYetBegun(Report report, Agreement agreement, Term term) {
        report.add(
                agreement.id(),
                "it holds only from %s, %s, but %s"
                        .formatted(
                                TermWords.day(agreement.validFrom().orElseThrow()),
                                TermWords.fromNow(term.daysToStart().orElseThrow()),
                                TermWords.whoReliesOnIt(term.neededBy())),
                "Correct `validFrom`, or need the agreement that holds today.",
                "spec",
                "validFrom");
    }
}
