package dev.servicecatalog.output.site;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.export.SearchDescription;
import java.util.Optional;

/**
 * What a page says in its head to those who find it for others: search engines, programs that show where a link leads, and the address
 * field of a browser.
 *
 * @param indexed whether search engines may list it; only a site that has an address wants that
 * @param place empty where the site has no address
 * @param linkedData as {@link LinkedData} says it
 */
record Finders(
        boolean indexed,
        String title,
        String summary,
        String site,
        Optional<Place> place,
        Optional<String> linkedData) {
    /** The description of the search, from the root of the site. */
    static final String SEARCH = "opensearch.xml";

    /**
     * Where the page will be found, in full addresses.
     *
     * @param page the page
     * @param image a picture to show beside a link
     * @param search the description of the search, from the page
     */
    record Place(String page, String image, String search) {}

    static Finders of(Site site, LinkedData linked, Page page, PageView view) {
        Optional<Place> place = site.input()
                .options()
                .address()
                .map(address -> new Place(
                        address + site.edition().folder() + page.path(),
                        address + site.assets().path("share.png"),
                        new PageLinks(site, page.path()).shared(SEARCH)));
        return new Finders(
                place.isPresent(), view.pageTitle(), view.pageSummary(), site.name(), place, linked.of(page));
    }

    /** By which browsers search the site from their address field; empty where the site has no address. */
    static Optional<Content> searchFile(Site site) {
        return site.input()
                .options()
                .address()
                .map(address -> new SearchDescription(
                        site.organisation(),
                        site.name(),
                        address + site.assets().path("icon.svg"),
                        address + PageLinks.INDEX + "?q={searchTerms}"));
    }
}
