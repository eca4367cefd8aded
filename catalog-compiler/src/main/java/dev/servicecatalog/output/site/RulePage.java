package dev.servicecatalog.output.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a code means: why it matters, what breaks it, what mends it. It is the page of the documentation, as it stands. */
record RulePage(String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, String text)
        implements PageView {

    static String path(String code) {
        return "rules/" + code + ".html";
    }

    /** The codes that the standards name, sorted. */
    static SortedSet<String> codes(List<Standards.Clause> clauses) {
        SortedSet<String> codes = new TreeSet<>();
        clauses.forEach(clause -> {
            codes.addAll(clause.rules());
            codes.addAll(clause.gate());
        });
        return codes;
    }

    static RulePage of(Site site, String markdown, String code, PageLinks links) {
        String standards = site.words().text("standards-title");
        return new RulePage(
                code,
                site.words().text("rule-summary", code),
                List.of(
                        links.home(),
                        Phrase.link(site.words().text("reports"), links.to(PageLinks.REPORTS)),
                        Phrase.link(standards, links.to(PageLinks.STANDARDS)),
                        Phrase.of(code)),
                Set.of(),
                inEnglish(site, Markdown.html(markdown.substring(markdown.indexOf('\n') + 1))));
    }

    /** The documentation is written in English, whatever the language of the site. */
    private static String inEnglish(Site site, String html) {
        return site.locale().getLanguage().equals("en") ? html : "<div lang=\"en\">" + html + "</div>";
    }

    /** The page of the documentation about a code. */
    static String markdown(SiteResources resources, String code) {
        return new String(resources.bytes("rules/" + code + ".md"), StandardCharsets.UTF_8);
    }
}
