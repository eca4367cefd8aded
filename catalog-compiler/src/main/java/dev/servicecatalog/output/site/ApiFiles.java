package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.api.ApiDocuments;
import dev.servicecatalog.output.api.ApiIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What programs read of a site: a document for each service, offering and party that has a page, and their list. */
final class ApiFiles {
    static final String FOLDER = "api/v1/";
    static final String INDEX = FOLDER + "index.json";

    private static final Pattern WITH_DOCUMENT = Pattern.compile("(services|offerings|parties)/[^/]+\\.html");

    private final Site site;
    private final ApiDocuments documents;

    ApiFiles(Site site) {
        this.site = site;
        this.documents = new ApiDocuments(site.insights());
    }

    /** The document behind a page, from the root of the site; empty if it has none. */
    static Optional<String> behind(String page) {
        return WITH_DOCUMENT.matcher(page).matches() ? Optional.of(FOLDER + json(page)) : Optional.empty();
    }

    /** The documents; their paths are from the root of the site. */
    List<SiteFile> documents() {
        return entities()
                .flatMap(entities -> entities.keySet().stream()
                        .map(name -> new SiteFile(
                                FOLDER + path(entities.get(name)), true, out -> write(entities.get(name), out))))
                .toList();
    }

    /** The list of all documents, with the digest of each. */
    Content index(UnaryOperator<String> digest) {
        return out -> {
            SortedMap<String, List<ApiIndex.Document>> all = new TreeMap<>();
            all.put("services", listed(site.catalog().services(), digest));
            all.put("offerings", listed(site.catalog().offerings(), digest));
            all.put("parties", listed(site.catalog().parties(), digest));
            SortedMap<String, String> more = new TreeMap<>();
            more.put("schemaOfDocuments", "../../schema/v1/api-document.schema.json");
            more.put("schemaOfThis", "../../schema/v1/api-index.schema.json");
            new ApiIndex(
                            site.input().asOf(),
                            site.insights().today(),
                            site.input().revision().map(revision -> Frame.version(site.words(), revision)),
                            site.organisation(),
                            all,
                            more)
                    .writeTo(out);
        };
    }

    private Stream<Map<String, ? extends Entity>> entities() {
        return Stream.of(
                site.catalog().services(),
                site.catalog().offerings(),
                site.catalog().parties());
    }

    private void write(Entity entity, OutputStream out) throws IOException {
        out.write(documents.document(entity, "../../../" + page(entity)));
    }

    private List<ApiIndex.Document> listed(Map<String, ? extends Entity> entities, UnaryOperator<String> digest) {
        return entities.values().stream()
                .map(entity -> new ApiIndex.Document(
                        entity.id().name(),
                        entity.title(),
                        path(entity),
                        "../../" + page(entity),
                        digest.apply(FOLDER + path(entity))))
                .toList();
    }

    /** From the folder of all documents. */
    private static String path(Entity entity) {
        return json(page(entity));
    }

    private static String json(String page) {
        return page.substring(0, page.length() - "html".length()) + "json";
    }

    private static String page(Entity entity) {
        if (entity instanceof Service service) {
            return PageLinks.path(service);
        }
        return entity.id().kind() == Kind.OFFERING ? PageLinks.path((Offering) entity) : PageLinks.path((Party) entity);
    }
}
