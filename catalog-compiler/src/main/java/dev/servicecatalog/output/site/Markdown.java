package dev.servicecatalog.output.site;

import java.util.List;
import java.util.function.Predicate;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as HTML that cannot harm: headings below the page's own, links to the web, no script, no picture. */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(TABLES).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(TABLES).build();
    private static final PolicyFactory SAFE = safe(address -> false);

    private Markdown() {}

    private static PolicyFactory safe(Predicate<String> leadsInside) {
        return new HtmlPolicyBuilder()
                .allowElements((name, attributes) -> "h3", "h1", "h2")
                .allowElements(
                        "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h3", "h4")
                .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
                .allowAttributes("href")
                .matching((element, attribute, address) ->
                        leadsOut(address) || leadsInside.test(address) ? address : null)
                .onElements("a")
                .allowUrlProtocols("https", "mailto", "tel")
                .toFactory();
    }

    /** Whether an address is one of the web, a mail address or a telephone number; a relative one would lead somewhere else from each page. */
    private static boolean leadsOut(String address) {
        return SafeUrl.web(address).isPresent() || address.startsWith("mailto:") || address.startsWith("tel:");
    }

    /** Sanitised HTML. */
    static String html(String markdown) {
        return SAFE.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** Sanitised HTML, with links to those pages of the site that a test lets pass. */
    static String html(String markdown, Predicate<String> leadsInside) {
        return safe(leadsInside).sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** The words alone, on one line. */
    static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).replaceAll("\\s+", " ").strip();
    }
}
