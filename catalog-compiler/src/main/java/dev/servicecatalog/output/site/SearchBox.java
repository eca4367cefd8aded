package dev.servicecatalog.output.site;

/**
 * The search field of one page. Without scripts it leads to the index from A to Z.
 *
 * @param root from the page to the root of the site
 * @param script what searches
 * @param letters the index from A to Z
 * @param missing what to do if it is not on the menu
 */
record SearchBox(String root, String script, String letters, String missing) {
    static SearchBox of(Site site, PageLinks links) {
        return new SearchBox(
                links.to(""),
                links.shared(site.assets().path("search.js")),
                links.to(PageLinks.INDEX),
                site.isForOutside() ? "#help" : links.to(PageLinks.NOT_ON_THE_MENU));
    }
}
