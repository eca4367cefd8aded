package dev.servicecatalog.output.site;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a company's own inside the frame of the site. */
record OwnPageView(String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, String text)
        implements PageView {

    /** Another page of the site, and a place on it. */
    private static final Pattern INSIDE = Pattern.compile("((?:\\.\\./)?[a-z0-9][a-z0-9/._-]*\\.html)(?:#[\\w.-]+)?");

    /** So much of the text tells what it is about. */
    private static final int SUMMARY = 150;

    /**
     * The page as its readers see it.
     *
     * @param isPage whether there is a page with a path, from the root of those in its language
     * @throws TemplateException if it leads to a page that there is not
     */
    static OwnPageView of(Site site, OwnPage page, Predicate<String> isPage, PageLinks links) {
        String html = headings(Markdown.html(page.markdown(), address -> leadsInside(site, page, isPage, address)));
        return new OwnPageView(
                page.title(),
                summary(page),
                List.of(links.home(), Phrase.of(page.title())),
                Set.of(),
                page.language().isPresent() ? html : site.inOriginal(html));
    }

    /** People outside have fewer pages: for them a text that leads to another is only a text. */
    private static boolean leadsInside(Site site, OwnPage page, Predicate<String> isPage, String address) {
        Matcher inside = INSIDE.matcher(address);
        if (!inside.matches()) {
            return false;
        }
        String path = URI.create(page.path()).resolve(inside.group(1)).toString();
        if (!isPage.test(path) && !site.isForOutside()) {
            OwnText file = page.file();
            throw new TemplateException(file.place(file.text().indexOf(address), address.length())
                    + ": the page leads to \"" + address + "\", but the site has no page " + path);
        }
        return isPage.test(path);
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
