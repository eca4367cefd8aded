package dev.servicecatalog.load;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.Map;

/** Makes a record of the {@code spec} of a document. One reader a kind. */
interface EntityReader {
    Map<Kind, EntityReader> BY_KIND = Map.ofEntries(
            Map.entry(Kind.CATALOG, CatalogReader::read),
            Map.entry(Kind.PARTY, PartyReader::read),
            Map.entry(Kind.CALENDAR, CalendarReader::read),
            Map.entry(Kind.SERVICE, ServiceReader::read),
            Map.entry(Kind.OFFERING, OfferingReader::read),
            Map.entry(Kind.GOAL, GoalReader::read),
            Map.entry(Kind.COMPONENT, ComponentReader::read),
            Map.entry(Kind.AGREEMENT, AgreementReader::read),
            Map.entry(Kind.IMPROVEMENT, ImprovementReader::read),
            Map.entry(Kind.MEASUREMENT, MeasurementReader::read),
            Map.entry(Kind.CHANGE_POLICY, ChangePolicyReader::read),
            Map.entry(Kind.WAIVER, WaiverReader::read),
            Map.entry(Kind.PLAN, PlanReader::read));

    Entity read(EntityId id, String title, Fields spec);
}
