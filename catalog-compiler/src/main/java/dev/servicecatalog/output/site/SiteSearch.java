package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.reuse.Facts;
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

    private SiteSearch(SortedMap<String, String> files) {
        this.files = files;
    }

    /** What readers of the catalog's site would find. */
    public static SearchIndex index(CatalogInsights insights) {
        SiteInput input = new SiteInput(
                insights,
                insights.today().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Optional.empty(),
                List.of(),
                SiteOptions.none());
        return index(Site.of(input, new SiteResources(OwnFiles.none()), new Facts()));
    }

    static SiteSearch of(Site site) {
        return new SiteSearch(index(site).files());
    }

    private static SearchIndex index(Site site) {
        return SearchIndex.of(SearchEntries.of(site, Menu.of(site)), site.locale());
    }

    /** Below the folder in which the pages stand. */
    void writeTo(OutputFolder output, String below) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            output.write(below + FOLDER + file.getKey(), bytes(file.getValue()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
