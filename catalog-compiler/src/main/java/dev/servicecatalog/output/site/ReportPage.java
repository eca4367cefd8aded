package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Set;

/**
 * A report that is made of sections and nothing else.
 *
 * @param pages the parts it is cut into; none if it is whole
 */
record ReportPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        List<Phrase> pages,
        List<Section> sections)
        implements PageView {

    /** A whole report; its title and summary are the words with this key. */
    static ReportPage of(Site site, String report, PageLinks links, About about, List<Section> sections) {
        String title = site.words().text(report + "-title");
        return new ReportPage(
                title,
                site.words().text(report + "-summary", site.organisation()),
                links.trail(title),
                Set.of(),
                about,
                List.of(),
                sections);
    }

    /** The same as one of several parts. */
    ReportPage cut(List<Phrase> parts) {
        return new ReportPage(pageTitle, pageSummary, crumbs, calendars, about, parts, sections);
    }

    boolean isCut() {
        return !pages.isEmpty();
    }
}
