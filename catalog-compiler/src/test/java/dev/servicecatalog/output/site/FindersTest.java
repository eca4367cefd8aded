package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell search engines, programs that show where a link leads, and browsers that search a site. */
class FindersTest {
    private static final String ADDRESS = "https://it.mill.example/menu/";
    private static final SiteOptions THERE =
            new SiteOptions(Optional.of(URI.create(ADDRESS)), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void withoutAnAddressNoPageIsListedAnywhere() {
        Published site = Published.of("whole");
        site.pages().forEach((path, page) -> {
            assertThat(page.select("meta[name=robots]").attr("content"))
                    .as(path)
                    .isEqualTo("noindex");
            assertThat(page.select(
                            "meta[property=og:url], meta[property=og:image], link[rel=search], link[rel=canonical]"))
                    .as(path)
                    .isEmpty();
        });
        assertThat(site.text("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(site.files()).doesNotContainKeys("opensearch.xml", "sitemap.xml");
    }

    @Test
    void withAnAddressPagesAreListedAndTellWhereTheyAre() {
        Published site = Published.of("whole", folder, THERE);
        site.pages().forEach((path, page) -> {
            if (path.equals("404.html")) {
                assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
                assertThat(page.select("a[href^=http]").attr("href")).isEqualTo(ADDRESS + "index.html");
                return;
            }
            assertThat(page.select("meta[name=robots]")).as(path).isEmpty();
            assertThat(property(page, "url")).isEqualTo(ADDRESS + path);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS + path);
            assertThat(property(page, "title")).as(path).isNotBlank();
            assertThat(property(page, "description"))
                    .isEqualTo(page.select("meta[name=description]").attr("content"));
            assertThat(property(page, "type")).isEqualTo("website");
            assertThat(property(page, "site_name")).isEqualTo("Mill & Daughters IT menu");
        });
        String image = property(site.page("offerings/boat.html"), "image");
        assertThat(image).startsWith(ADDRESS + "assets/share.");
        assertThat(site.files()).containsKey(image.substring(ADDRESS.length()));
        assertThat(site.text("offerings/boat.html")).contains("\"url\":\"" + ADDRESS + "offerings/boat.html\"");
    }

    @Test
    void browsersLearnHowToSearch() {
        Published site = Published.of("whole", folder, THERE);
        assertThat(site.page("offerings/boat.html").select("link[rel=search]").attr("href"))
                .isEqualTo("../opensearch.xml");
        Document search = Jsoup.parse(site.text("opensearch.xml"), "", Parser.xmlParser());
        assertThat(search.select("ShortName").text())
                .isEqualTo("Mill & Daughters")
                .hasSizeLessThanOrEqualTo(16);
        assertThat(search.select("Url").attr("template")).isEqualTo(ADDRESS + "a-z.html?q={searchTerms}");
        String icon = search.select("Image").text();
        assertThat(site.files()).containsKey(icon.substring(ADDRESS.length()));
    }

    /** Also where the name of the organisation is made to break out of it. */
    @Test
    void searchDescriptionStaysWellFormed() {
        Published site = Published.of("hostile", folder, THERE);
        Document search = Jsoup.parse(site.text("opensearch.xml"), "", Parser.xmlParser());
        assertThat(search.select("OpenSearchDescription > *").eachText()).hasSize(4);
        assertThat(search.select("ShortName").text()).hasSize(16).endsWith("…");
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=og:" + name + "]").attr("content");
    }
}
