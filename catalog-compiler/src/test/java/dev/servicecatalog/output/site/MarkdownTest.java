package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void wordsListsTablesAndLinksBecomeHtml() {
        assertThat(Markdown.html("Some **bold**\n\n- one\n\n[a](https://a.example/)"))
                .contains("<strong>bold</strong>", "<li>one</li>", "<a href=\"https://a.example/\"");
        assertThat(Markdown.html("|a|b|\n|-|-|\n|1|2|")).contains("<table>", "<td>1</td>");
    }

    @Test
    void headingsStandBelowThoseOfThePage() {
        assertThat(Markdown.html("# Big")).isEqualTo("<h3>Big</h3>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "<img src=x onerror=alert(1)>",
                "<a href=\"https://a.example\" onclick=\"alert(1)\" style=\"color:red\">x</a>",
                "[x](http://plain.example/)",
                "<iframe src=\"https://a.example\"></iframe>"
            })
    void nothingHarmfulGetsThrough(String markdown) {
        Element html = Jsoup.parseBodyFragment(Markdown.html(markdown)).body();
        assertThat(html.select("script, img, iframe, [onclick], [style]")).isEmpty();
        assertThat(html.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("https://"));
    }

    @Test
    void linksThatLeadNowhereAreWords() {
        String html =
                Markdown.html("[up](../../../etc) [page](page.html) [odd](https:evil) [web](https://a.example/b)");
        assertThat(html).contains("up", "page", "odd", "href=\"https://a.example/b\"");
        assertThat(html.split("href=")).hasSize(2);
    }
}
