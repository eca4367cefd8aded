package dev.servicecatalog.document;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Translation;
import dev.servicecatalog.model.Waiver;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes entities as the documents in which a user could have stated them. Reading such a document gives the same record. */
public final class EntityWriter {
    private static final String API_VERSION = "servicecatalog.dev/v1";

    private final JsonGenerator json;
    private final StatedFields fields;

    /** Writes to a generator that is inside a document. */
    public EntityWriter(JsonGenerator json) {
        this.json = json;
        this.fields = new StatedFields(json);
    }

    /** A list of all entities, by kind and name. */
    public void writeAll(Catalog catalog) {
        json.writeStartArray();
        write(catalog, catalog.entities().toList());
        json.writeEndArray();
    }

    /** Some of the entities of a catalog, one after the other, with what they say in other languages. */
    public void write(Catalog catalog, List<Entity> some) {
        some.forEach(
                entity -> write(entity, catalog.translations().getOrDefault(entity.id(), Translation.Fields.NONE)));
    }

    /** One document, in its own language alone. */
    public void write(Entity entity) {
        write(entity, Translation.Fields.NONE);
    }

    /** One document with what it says in other languages, by language. */
    public void write(Entity entity, Translation.Fields translations) {
        json.writeStartObject();
        json.writeStringProperty("apiVersion", API_VERSION);
        json.writeStringProperty("kind", entity.id().kind().word());
        fields.object("metadata", () -> {
            fields.text("name", entity.name());
            fields.text("title", entity.title());
            fields.object("translations", !translations.isEmpty(), () -> translation(translations));
        });
        fields.object("spec", () -> spec(entity));
        json.writeEndObject();
    }

    private void translation(Translation.Fields fields) {
        fields.byKey().forEach((key, value) -> {
            json.writeName(key);
            value(value);
        });
    }

    private void value(Translation value) {
        if (value instanceof Translation.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Translation.Items list) {
            json.writeStartArray();
            list.items().forEach(this::value);
            json.writeEndArray();
        } else if (value instanceof Translation.Fields fields) {
            json.writeStartObject();
            translation(fields);
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void spec(Entity entity) {
        if (entity instanceof CatalogSettings settings) {
            SettingsWriter.write(settings, fields);
        } else if (entity instanceof Party party) {
            PartyWriter.write(party, fields);
        } else if (entity instanceof Calendar calendar) {
            CalendarWriter.write(calendar, fields);
        } else if (entity instanceof Service service) {
            ServiceWriter.write(service, fields);
        } else if (entity instanceof Offering offering) {
            OfferingWriter.write(offering, fields);
        } else if (entity instanceof Goal goal) {
            GoalWriter.write(goal, fields);
        } else if (entity instanceof Component component) {
            ComponentWriter.write(component, fields);
        } else if (entity instanceof Agreement agreement) {
            AgreementWriter.write(agreement, fields);
        } else if (entity instanceof Improvement improvement) {
            ImprovementWriter.write(improvement, fields);
        } else if (entity instanceof Measurement measurement) {
            MeasurementWriter.write(measurement, fields);
        } else if (entity instanceof ChangePolicy policy) {
            ChangePolicyWriter.write(policy, fields);
        } else if (entity instanceof Waiver waiver) {
            WaiverWriter.write(waiver, fields);
        } else if (entity instanceof Plan plan) {
            PlanWriter.write(plan, fields);
        }
    }
}
