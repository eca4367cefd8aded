package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.AgreementTerms.Term;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.Optional;

/** Writes how long an agreement goes on, and which services depend on it. */
final class AgreementFigures {
    private static final String NOT_CONCERNED = "it concerns no service that can be used today";

    private final CatalogInsights insights;
    private final FigureFields fields;

    AgreementFigures(CatalogInsights insights, FigureFields fields) {
        this.insights = insights;
        this.fields = fields;
    }

    void write(Agreement agreement) {
        Optional<Term> term =
                Optional.ofNullable(insights.agreementTerms().byAgreement().get(agreement.name()));
        if (term.isEmpty()) {
            List.of("daysLeft", "daysToNotice", "neededBy", "covers")
                    .forEach(name -> fields.notApplicable(name, NOT_CONCERNED));
            return;
        }
        days("daysLeft", term.get().daysLeft(), stated(agreement.id(), "validTo"));
        days("daysToNotice", term.get().daysToNotice(), stated(agreement.id(), "noticeBy"));
        if (term.get().neededBy().isEmpty()) {
            fields.notApplicable("neededBy", NOT_CONCERNED);
        } else {
            List<String> from = term.get().neededBy().stream()
                    .map(name -> stated(new EntityId(Kind.SERVICE, name), "needs"))
                    .toList();
            fields.texts("neededBy", term.get().neededBy(), from);
        }
        if (term.get().covers().isEmpty()) {
            fields.notApplicable("covers", NOT_CONCERNED);
        } else {
            fields.texts("covers", term.get().covers(), List.of(stated(agreement.id(), "covers.services")));
        }
    }

    private void days(String name, Optional<Long> days, String where) {
        days.ifPresentOrElse(
                count -> fields.count(name, count, "days", List.of(where)), () -> fields.notStated(name, where));
    }
}
