package dev.servicecatalog.output.api;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * The list of all documents that programs can read on a site. All ways are relative to it.
 *
 * @param asOf the moment the figures were reckoned with
 * @param revision the version of the catalog, as people quote it; empty outside version control
 * @param documents by what they are in the plural, such as {@code services}, each in the order of names
 * @param more other files for programs, by what they are
 */
public record ApiIndex(
        Instant asOf,
        LocalDate today,
        Optional<String> revision,
        String organisation,
        SortedMap<String, List<Document>> documents,
        SortedMap<String, String> more)
        implements Content {
    /** So deep a line begins: one for each document. */
    private static final int DEPTH = 2;

    /** Copies the maps. */
    public ApiIndex {
        documents = new TreeMap<>(documents);
        more = new TreeMap<>(more);
    }

    /**
     * A document.
     *
     * @param href where it is
     * @param page where people read the same
     * @param sha256 the digest of its bytes, in hexadecimal, by which a program sees that it is another
     */
    public record Document(String name, String title, String href, String page, String sha256) {}

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = PlainJson.to(out, new Lines(DEPTH))) {
            write(json);
        } catch (JacksonException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure);
        }
        out.write('\n');
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("schema", ApiDocuments.SCHEMA);
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("today", today.toString());
        revision.ifPresent(name -> json.writeStringProperty("revision", name));
        json.writeStringProperty("organisation", organisation);
        for (Map.Entry<String, List<Document>> kind : documents.entrySet()) {
            json.writeArrayPropertyStart(kind.getKey());
            kind.getValue().forEach(document -> write(json, document));
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("more");
        more.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Document document) {
        json.writeStartObject();
        json.writeStringProperty("name", document.name());
        json.writeStringProperty("title", document.title());
        json.writeStringProperty("href", document.href());
        json.writeStringProperty("page", document.page());
        json.writeStringProperty("sha256", document.sha256());
        json.writeEndObject();
    }
}
