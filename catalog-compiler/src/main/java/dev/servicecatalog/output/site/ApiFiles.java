package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.api.ApiDocuments;
import dev.servicecatalog.output.api.ApiIndex;
import dev.servicecatalog.output.reuse.Remaking;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
    void writeTo(OutputFolder output, Remaking remaking) throws IOException {
        SortedMap<String, List<ApiIndex.Document>> all = new TreeMap<>();
        all.put("services", write(remaking, site.catalog().services()));
        all.put("offerings", write(remaking, site.catalog().offerings()));
        all.put("parties", write(remaking, site.catalog().parties()));
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

    private List<ApiIndex.Document> write(Remaking remaking, Map<String, ? extends Entity> entities) {
        return List.copyOf(entities.keySet()).parallelStream()
                .map(name -> write(remaking, entities, name))
                .toList();
    }

    private ApiIndex.Document write(Remaking remaking, Map<String, ? extends Entity> entities, String name) {
        String page = page(entities.get(name));
        String path = page.replaceFirst("html$", "json");
        String digest = remaking.file(
                FOLDER + path, out -> out.write(documents.document(entities.get(name), "../../../" + page)));
        return new ApiIndex.Document(name, entities.get(name).title(), path, "../../" + page, digest);
    }

    private static String page(Entity entity) {
        if (entity instanceof Service service) {
            return PageLinks.path(service);
        }
        return entity.id().kind() == Kind.OFFERING ? PageLinks.path((Offering) entity) : PageLinks.path((Party) entity);
    }
}
