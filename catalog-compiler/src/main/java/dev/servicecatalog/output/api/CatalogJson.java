package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * {@code catalog.json}: everything a catalog states, everything that follows from it and from where, and what is wrong with it. Other
 * programs read this instead of the YAML.
 *
 * @param insights the catalog with its figures
 * @param asOf the moment the figures were reckoned with
 * @param revision the version of the catalog; empty outside version control
 * @param complete whether all that the files say could be read
 * @param findings what is wrong, in the order of places
 * @param generator the version of this software; empty if it does not know
 */
public record CatalogJson(
        CatalogInsights insights,
        Instant asOf,
        Optional<Revision> revision,
        boolean complete,
        List<Diagnostic> findings,
        Optional<String> generator)
        implements Content {
    private static final String SCHEMA = "servicecatalog.dev/catalog/v1";

    /** Copies the list. */
    public CatalogJson {
        findings = List.copyOf(findings);
    }

    /**
     * A version of the catalog.
     *
     * @param commit the full hexadecimal id
     * @param modified whether the files that were read differ from it
     */
    public record Revision(String commit, boolean modified) {}

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = PlainJson.to(out, new Lines())) {
            write(json, new Parts(json, out));
        } catch (JacksonException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure);
        }
        out.write('\n');
    }

    /** Writes part of the file, which stands as deep in it as what the caller begins with. */
    static JsonGenerator part(OutputStream out) {
        return PlainJson.to(out, new Lines());
    }

    private void write(JsonGenerator json, Parts parts) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeObjectPropertyStart("generator");
        json.writeStringProperty("name", "Service Catalog as Code");
        generator.ifPresent(version -> json.writeStringProperty("version", version));
        json.writeEndObject();
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("today", insights.today().toString());
        revision.ifPresent(known -> write(known, json));
        insights.catalog()
                .settings()
                .flatMap(CatalogSettings::organisation)
                .ifPresent(name -> json.writeStringProperty("organisation", name));
        json.writeBooleanProperty("complete", complete);
        writeEntities(json, parts);
        new FiguresWriter(insights, json).write(parts);
        writeFindings(json);
        json.writeEndObject();
    }

    private void writeEntities(JsonGenerator json, Parts parts) {
        json.writeArrayPropertyStart("entities");
        parts.write(
                around -> {
                    around.writeStartObject();
                    around.writeArrayPropertyStart("entities");
                },
                insights.catalog().entities().toList(),
                (part, some) -> new EntityWriter(part).write(insights.catalog(), some));
        json.writeEndArray();
    }

    private static void write(Revision revision, JsonGenerator json) {
        json.writeObjectPropertyStart("revision");
        json.writeStringProperty("commit", revision.commit());
        json.writeBooleanProperty("modified", revision.modified());
        json.writeEndObject();
    }

    private void writeFindings(JsonGenerator json) {
        json.writeObjectPropertyStart("findings");
        json.writeObjectPropertyStart("count");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(
                    severity.word(),
                    findings.stream()
                            .filter(each -> each.severity() == severity)
                            .count());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("list");
        for (Diagnostic finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.code().name());
            json.writeStringProperty("severity", finding.severity().word());
            json.writeStringProperty("subject", finding.subject());
            json.writeStringProperty("file", finding.place().file());
            json.writeNumberProperty("line", finding.place().line());
            json.writeStringProperty("message", finding.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
