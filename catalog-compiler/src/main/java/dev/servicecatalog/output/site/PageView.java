package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Set;

/** What every page offers to the frame around it. */
interface PageView {
    /** The name of the page, for the window and for search results. */
    String pageTitle();

    /** One sentence about the page, for search results. */
    String pageSummary();

    /** The way from the home page to this one, itself included; empty for the home page. */
    List<Phrase> crumbs();

    /** Names of the calendars that scripts on the page reckon with. */
    Set<String> calendars();
}
