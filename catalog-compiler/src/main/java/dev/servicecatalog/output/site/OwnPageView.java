package dev.servicecatalog.output.site;

import java.util.List;
import java.util.Set;

/** A page of a company's own inside the frame of the site. */
record OwnPageView(String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, String text)
        implements PageView {

    /** So much of the text tells what it is about. */
    private static final int SUMMARY = 150;

    static OwnPageView of(Site site, OwnPage page, PageLinks links) {
        return new OwnPageView(
                page.title(),
                summary(page),
                List.of(links.home(), Phrase.of(page.title())),
                Set.of(),
                site.inOriginal(headings(Markdown.html(page.markdown()))));
    }

    /** They follow the title of the page, where those of descriptions stand below a heading. */
    private static String headings(String html) {
        return html.replace("<h3>", "<h2>")
                .replace("</h3>", "</h2>")
                .replace("<h4>", "<h3>")
                .replace("</h4>", "</h3>");
    }

    /** How the text begins; the title if there is none. */
    static String summary(OwnPage page) {
        String plain = Markdown.text(page.markdown());
        String begin = plain.length() <= SUMMARY ? plain : plain.substring(0, SUMMARY) + "…";
        return begin.isBlank() ? page.title() : begin;
    }
}
