package dev.servicecatalog.load;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.Map;

/** Makes a record of the {@code spec} of a document. One reader a kind. */
interface EntityReader {
    Map<Kind, EntityReader> BY_KIND = Map.of(
            Kind.CATALOG, CatalogReader::read,
            Kind.PARTY, PartyReader::read,
            Kind.CALENDAR, CalendarReader::read,
            Kind.SERVICE, ServiceReader::read,
            Kind.OFFERING, OfferingReader::read);

    Entity read(EntityId id, String title, Fields spec);
}
