package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AgreementTerms.Term;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Agreement;
import java.util.Optional;
import java.util.TreeSet;

/** An agreement ends within three months, or the last day to give notice comes, and a service that is in use depends on it. */
final class AgreementExpiresSoon implements Rule {
    private static final int DAYS_AHEAD = 90;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("agreement-expires-soon");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.agreementTerms().byAgreement().forEach((name, term) -> {
            Agreement agreement = insights.catalog().agreements().get(name);
            if (isSoon(term.daysToNotice())) {
                notice(report, agreement, term);
            } else if (isSoon(term.daysLeft())) {
                end(report, agreement, term);
            }
        });
    }

    private static boolean isSoon(Optional<Long> days) {
        return days.filter(left -> 0 <= left && left <= DAYS_AHEAD).isPresent();
    }

    private static void notice(Report report, Agreement agreement, Term term) {
        String day = TermWords.day(agreement.noticeBy().orElseThrow());
        report.add(
                agreement.id(),
                "notice has to be given by %s, %s, and %s"
                        .formatted(day, TermWords.fromNow(term.daysToNotice().orElseThrow()), dependents(term)),
                "Decide until %s whether it goes on, and move `noticeBy`.".formatted(day),
                "spec",
                "noticeBy");
    }

    private static void end(Report report, Agreement agreement, Term term) {
        report.add(
                agreement.id(),
                "it ends on %s, %s, and %s"
                        .formatted(
                                TermWords.day(agreement.validTo().orElseThrow()),
                                TermWords.fromNow(term.daysLeft().orElseThrow()),
                                dependents(term)),
                "Renew it and move `validTo`, or prepare to do without it.",
                "spec",
                "validTo");
    }

    private static String dependents(Term term) {
        TreeSet<String> all = new TreeSet<>(term.neededBy());
        all.addAll(term.covers());
        return TermWords.whoReliesOnIt(all);
    }
}
