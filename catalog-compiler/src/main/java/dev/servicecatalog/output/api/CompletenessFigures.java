package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Completeness.OfOwner;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.Statement;
import dev.servicecatalog.analysis.Statements;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes how much of what is good to know is said, of each service and offering and by owner. */
final class CompletenessFigures {
    private static final String NAME = "completeness";

    private final List<OfOwner> owners;
    private final FigureFields fields;
    private final Map<EntityId, Statements> bySubject;

    CompletenessFigures(CatalogInsights insights, FigureFields fields) {
        this.owners = insights.completeness().owners();
        this.fields = fields;
        this.bySubject = insights.completeness().bySubject();
    }

    private CompletenessFigures(List<OfOwner> owners, FigureFields fields, Map<EntityId, Statements> bySubject) {
        this.owners = owners;
        this.fields = fields;
        this.bySubject = bySubject;
    }

    /** The same, written elsewhere. */
    CompletenessFigures into(FigureFields other) {
        return new CompletenessFigures(owners, other, bySubject);
    }

    /** Whether it is for IT only decides what is asked. */
    void write(Service service) {
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "audience")));
        made(service.id()).forEach(statement -> from.add(from(service, statement)));
        write(service.id(), from);
    }

    void write(Offering offering) {
        List<String> from = new ArrayList<>();
        offering.service().ifPresent(name -> from.add(stated(offering.id(), "service")));
        made(offering.id()).forEach(statement -> from.add(from(offering, statement)));
        write(offering.id(), from);
    }

    void owners() {
        fields.list(NAME, owners, each -> {
            each.owner().ifPresent(name -> fields.word("owner", name));
            fields.ratio(
                    "made",
                    each.made(),
                    each.statements().stream()
                            .map(statements -> figure(statements.subject(), NAME))
                            .toList());
        });
    }

    private void write(EntityId subject, List<String> from) {
        Statements statements = bySubject.get(subject);
        if (statements == null) {
            fields.notApplicable(NAME, "only what is in use counts");
        } else if (from.isEmpty()) {
            fields.unknown(NAME, "nothing that counts could be read");
        } else {
            int made = statements.made().size();
            fields.ratio(
                    NAME, Ratio.of(made, made + statements.missing().size()).orElseThrow(), from);
        }
    }

    private List<Statement> made(EntityId subject) {
        Statements statements = bySubject.get(subject);
        return statements == null ? List.of() : statements.made();
    }

    /** A young service is in time without any review. */
    private static String from(Service service, Statement statement) {
        return statement == Statement.REVIEWED_IN_TIME
                ? figure(service.id(), "review.daysOverdue")
                : stated(service.id(), statement.key());
    }

    private static String from(Offering offering, Statement statement) {
        boolean packages = statement == Statement.PRICE && offering.pricing() instanceof Pricing.Packages;
        return stated(offering.id(), packages ? "packages" : statement.key());
    }
}
