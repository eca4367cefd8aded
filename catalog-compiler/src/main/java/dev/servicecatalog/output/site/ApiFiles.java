package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.api.ApiDocuments;
import dev.servicecatalog.output.api.ApiIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What programs read of a site: a document for each service, offering and party that has a page, and their list. */
final class ApiFiles {
    static final String INDEX = "api/v1/index.json";

    private static final String FOLDER = "api/v1/";

    /** So many documents are made by one thread, one after the other. */
    private static final int IN_PART = 100;

    private final Site site;
    private final ApiDocuments documents;

    ApiFiles(Site site) {
        this.site = site;
        this.documents = new ApiDocuments(site.insights());
    }

    /** The document behind a page, from the root of the site; empty if it has none. */
    static Optional<String> behind(String page) {
        return page.matches("(services|offerings|parties)/[^/]+\\.html")
                ? Optional.of(FOLDER + page.replaceFirst("html$", "json"))
                : Optional.empty();
    }

    /** Writes all of them; several threads make documents. */
    void writeTo(OutputFolder output) throws IOException {
        SortedMap<String, List<ApiIndex.Document>> all = new TreeMap<>();
        all.put("services", write(output, site.catalog().services().values()));
        all.put("offerings", write(output, site.catalog().offerings().values()));
        all.put("parties", write(output, site.catalog().parties().values()));
        SortedMap<String, String> more = new TreeMap<>();
        more.put("schemaOfDocuments", "../../schema/v1/api-document.schema.json");
        more.put("schemaOfThis", "../../schema/v1/api-index.schema.json");
        ApiIndex index = new ApiIndex(
                site.input().asOf(),
                site.insights().today(),
                site.input().revision().map(revision -> Frame.version(site.words(), revision)),
                site.organisation(),
                all,
                more);
        try (OutputStream out = output.create(INDEX)) {
            index.writeTo(out);
        }
    }

    private List<ApiIndex.Document> write(OutputFolder output, Collection<? extends Entity> entities) {
        List<List<Entity>> parts = new ArrayList<>();
        List<Entity> sorted = List.copyOf(entities);
        for (int from = 0; from < sorted.size(); from += IN_PART) {
            parts.add(sorted.subList(from, Math.min(sorted.size(), from + IN_PART)));
        }
        return parts.parallelStream()
                .map(part -> writePart(output, part))
                .flatMap(List::stream)
                .toList();
    }

    private List<ApiIndex.Document> writePart(OutputFolder output, List<Entity> part) {
        List<ApiIndex.Document> written = new ArrayList<>();
        Function<Entity, String> page = entity -> "../../../" + page(entity);
        documents.write(part, page, (entity, bytes) -> {
            String path = page(entity).replaceFirst("html$", "json");
            try {
                output.write(FOLDER + path, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            written.add(new ApiIndex.Document(
                    entity.name(), entity.title(), path, "../../" + page(entity), Sha256.hex(bytes)));
        });
        return written;
    }

    private static String page(Entity entity) {
        if (entity instanceof Service service) {
            return PageLinks.path(service);
        }
        return entity.id().kind() == Kind.OFFERING ? PageLinks.path((Offering) entity) : PageLinks.path((Party) entity);
    }
}
