package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The search of a site: what its pages load when somebody looks for something. */
public final class SiteSearch {
    private static final String FOLDER = "search/";

    private final SortedMap<String, String> files;
    private final String folder;

    private SiteSearch(SortedMap<String, String> files) {
        this.files = files;
        this.folder =
                FOLDER + Sha256.hex(bytes(String.join("\n", files.values()))).substring(0, 8) + "/";
    }

    /** What readers of the catalog's site would find. */
    public static SearchIndex index(CatalogInsights insights) {
        SiteInput input = new SiteInput(
                insights,
                insights.today().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Optional.empty(),
                List.of(),
                SiteOptions.none());
        return index(Site.of(input, new SiteResources(OwnFiles.none())));
    }

    static SiteSearch of(Site site) {
        return new SiteSearch(index(site).files());
    }

    private static SearchIndex index(Site site) {
        return SearchIndex.of(SearchEntries.of(site, new Menu(site)), site.locale());
    }

    /** The folder of the index, named after its content, from the root of the site. */
    String folder() {
        return folder;
    }

    /** Below the folder in which the pages stand. */
    void writeTo(OutputFolder output, String below) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            output.write(below + folder + file.getKey(), bytes(file.getValue()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
