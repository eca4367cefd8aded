package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * What one service or offering says of what is good to know.
 *
 * @param subject the service or the offering
 * @param made what it says
 * @param missing what it could say and does not
 */
public record Statements(EntityId subject, List<Statement> made, List<Statement> missing) {
    /** Copies the lists. */
    public Statements {
        made = List.copyOf(made);
        missing = List.copyOf(missing);
    }

    /** Services for IT only need no business owner and no value. */
    static Statements of(Service service, boolean reviewedInTime) {
        Asking asking = new Asking(service.id())
                .ask(Statement.SUMMARY, service.summary().isPresent())
                .ask(Statement.STATUS, service.status().isPresent())
                .ask(Statement.IMPORTANCE, service.importance().isPresent())
                .ask(Statement.OWNER_TEAM, service.owner().team().isPresent())
                .ask(Statement.OWNER_ROLE, service.owner().person().isPresent());
        if (service.audience() != Audience.IT) {
            asking.ask(Statement.BUSINESS_OWNER, service.businessOwner().isPresent())
                    .ask(Statement.VALUE, service.value().isPresent());
        }
        return asking.ask(
                        Statement.AVAILABILITY,
                        service.promises().availability().isPresent())
                .ask(Statement.RESTORE, service.promises().restore().isPresent())
                .ask(Statement.COSTS, !service.costs().isEmpty())
                .ask(Statement.REVIEWED_IN_TIME, reviewedInTime)
                .answers();
    }

    static Statements of(Offering offering) {
        return new Asking(offering.id())
                .ask(Statement.SUMMARY, offering.summary().isPresent())
                .ask(Statement.STATUS, offering.status().isPresent())
                .ask(Statement.INCLUDES, !offering.includes().isEmpty())
                .ask(Statement.KEYWORDS, !offering.keywords().isEmpty())
                .ask(Statement.LEAD_TIME, offering.leadTime().promise().isPresent())
                .ask(Statement.STEPS, !offering.steps().isEmpty())
                .ask(Statement.PRICE, !(offering.pricing() instanceof Pricing.NotStated))
                .ask(Statement.ORDER_LINK, offering.order().link().isPresent())
                .answers();
    }

    private static final class Asking {
        private final EntityId subject;
        private final List<Statement> made = new ArrayList<>();
        private final List<Statement> missing = new ArrayList<>();

        Asking(EntityId subject) {
            this.subject = subject;
        }

        Asking ask(Statement statement, boolean isMade) {
            (isMade ? made : missing).add(statement);
            return this;
        }

        Statements answers() {
            return new Statements(subject, made, missing);
        }
    }
}
