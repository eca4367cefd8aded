package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * One JSON document for each service, offering and party: what it states and what follows from it, as in {@code catalog.json}, without
 * what no page shows: hourly rates, what the work behind an order costs, and contacts other than the desk's. Documents of different lists
 * may be made by several threads at once.
 */
public final class ApiDocuments {
    static final String SCHEMA = "servicecatalog.dev/api/v1";

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final CompletenessFigures completeness;

    /** Reads nothing twice for several lists. */
    public ApiDocuments(CatalogInsights insights) {
        this.insights = insights;
        this.inputs = new Inputs(insights.catalog());
        this.completeness =
                new CompletenessFigures(insights, new FigureFields(CatalogJson.part(new ByteArrayOutputStream()), ""));
    }

    /**
     * Makes the document of an entity.
     *
     * @param page the way from the document to the page of the entity
     * @return UTF-8
     */
    public byte[] document(Entity entity, String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = CatalogJson.part(out)) {
            FigureFields fields = new FigureFields(json, inputs.noRate());
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("kind", entity.id().kind().word());
            json.writeStringProperty("name", entity.name());
            json.writeStringProperty("title", entity.title());
            json.writeStringProperty("page", page);
            json.writeName("document");
            new EntityWriter(json).write(shown(entity));
            figures(entity, fields, new EntityFigures(insights, inputs, fields, completeness));
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void figures(Entity entity, FigureFields fields, EntityFigures figures) {
        if (entity instanceof Service service) {
            fields.group("figures", () -> figures.write(service));
        } else if (entity instanceof Offering offering) {
            fields.group("figures", () -> figures.writeShown(offering));
        }
    }

    /** No page says what an hour costs, nor how to reach others than the desk. */
    private Entity shown(Entity entity) {
        if (!(entity instanceof Party party)) {
            return entity;
        }
        Optional<String> desk = insights.catalog().settings().flatMap(CatalogSettings::serviceDesk);
        Party.Contact contact = desk.equals(Optional.of(party.name()))
                ? party.contact()
                : new Party.Contact(Optional.empty(), Optional.empty(), Optional.empty());
        return new Party(
                party.id(),
                party.title(),
                party.type(),
                party.lead(),
                contact,
                party.hours(),
                Optional.empty(),
                party.costCentre(),
                party.relationshipOwner(),
                party.activeUntil());
    }
}
