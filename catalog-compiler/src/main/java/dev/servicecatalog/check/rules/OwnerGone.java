package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whoever answers for something no longer exists. */
final class OwnerGone implements Rule {
    private static final Set<Improvement.Status> CLOSED = Set.of(Improvement.Status.DONE, Improvement.Status.REJECTED);

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("owner-gone");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Map<String, LocalDate> gone = gone(insights);
        if (!gone.isEmpty()) {
            new Search(gone, report).through(insights.catalog(), insights.today());
        }
    }

    private static Map<String, LocalDate> gone(CatalogInsights insights) {
        Map<String, LocalDate> gone = new TreeMap<>();
        for (Party party : insights.catalog().parties().values()) {
            party.activeUntil()
                    .filter(last -> last.isBefore(insights.today()))
                    .ifPresent(last -> gone.put(party.name(), last));
        }
        return gone;
    }

    /** Everything that is still in use, asked for everybody who answers for it. */
    private record Search(Map<String, LocalDate> gone, Report report) {
        void through(Catalog catalog, LocalDate today) {
            catalog.settings()
                    .ifPresent(s -> ask(s.id(), s.serviceDesk(), "the service desk is", "spec", "serviceDesk"));
            catalog.parties().values().stream()
                    .filter(party -> !gone.containsKey(party.name()))
                    .forEach(party -> ask(
                            party.id(),
                            party.relationshipOwner(),
                            "the relationship owner is",
                            "spec",
                            "relationshipOwner"));
            catalog.services().values().stream()
                    .filter(service -> !Life.isRetired(service.status()))
                    .forEach(this::ask);
            catalog.offerings().values().stream()
                    .filter(offering -> !Life.isRetired(offering.status()))
                    .forEach(this::ask);
            catalog.components()
                    .values()
                    .forEach(component ->
                            askOwner(component.id(), component.owner().team()));
            catalog.goals().values().stream()
                    .filter(goal -> goal.by().filter(by -> by.isBefore(today)).isEmpty())
                    .forEach(goal -> ask(goal.id(), goal.owner(), "the owner is", "spec", "owner"));
            catalog.improvements().values().stream()
                    .filter(improvement ->
                            improvement.status().filter(CLOSED::contains).isEmpty())
                    .forEach(improvement ->
                            askOwner(improvement.id(), improvement.owner().team()));
            catalog.agreements().values().stream()
                    .filter(agreement ->
                            agreement.validTo().filter(to -> to.isBefore(today)).isEmpty())
                    .forEach(this::ask);
        }

        private void ask(Service service) {
            askOwner(service.id(), service.owner().team());
            ask(service.id(), service.businessOwner(), "the business owner is", "spec", "businessOwner");
            for (int i = 0; i < service.support().size(); i++) {
                Service.SupportLevel level = service.support().get(i);
                ask(service.id(), level.by(), "level " + level.level() + " of support is", "spec", "support", i, "by");
            }
        }

        private void ask(Offering offering) {
            for (int i = 0; i < offering.steps().size(); i++) {
                Offering.Step step = offering.steps().get(i);
                if (step.actor() instanceof Actor.ByParty by) {
                    String role = "step \"" + step.id() + "\" is done by";
                    ask(offering.id(), Optional.of(by.party()), role, "spec", "steps", i, "by");
                }
            }
        }

        private void ask(Agreement agreement) {
            ask(agreement.id(), agreement.provider(), "the provider is", "spec", "provider");
            ask(agreement.id(), agreement.customer(), "the customer is", "spec", "customer");
        }

        private void askOwner(EntityId subject, Optional<String> team) {
            ask(subject, team, "the owner is", "spec", "owner", "team");
        }

        private void ask(EntityId subject, Optional<String> party, String role, Object... path) {
            party.filter(gone::containsKey)
                    .ifPresent(name -> report.add(
                            subject,
                            "%s \"%s\", which existed only until %s".formatted(role, name, gone.get(name)),
                            "Name who answers for it now, or move `activeUntil` of \"%s\".".formatted(name),
                            path));
        }
    }
}
