package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.search.SearchIndex;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The search of a site: what its pages load when somebody looks for something. */
public final class SiteSearch {
    /** From the root of the pages. */
    static final String FOLDER = "search/";

    private SiteSearch() {}

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

    /** What readers of a site find. */
    static SearchIndex index(Site site) {
        return SearchIndex.of(SearchEntries.of(site, Menu.of(site)), site.locale());
    }
}
