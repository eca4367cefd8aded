package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page of every catalog, good, bare or hostile. */
class SiteRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void everyLinkLeadsSomewhere(String catalog) {
        Published site = Published.of(catalog);
        Set<String> files = site.files().keySet();
        site.pages().forEach((path, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (link.matches("(https|mailto|tel):.*")) {
                    continue;
                }
                assertThat(link).as(path).doesNotStartWith("/").doesNotContain(":");
                String[] parts = link.split("#", 2);
                String target = parts[0].isEmpty()
                        ? path
                        : Path.of("/" + path)
                                .resolveSibling(parts[0])
                                .normalize()
                                .toString()
                                .substring(1);
                assertThat(files).as(path + " links to " + link).contains(target);
                if (parts.length == 2) {
                    assertThat(site.page(target).getElementById(parts[1]))
                            .as(path + " links to " + link)
                            .isNotNull();
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void idsAreUniqueAndLabelsExist(String catalog) {
        Published.of(catalog).pages().forEach((path, page) -> {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(new HashSet<>(ids)).as(path).hasSameSizeAs(ids);
            for (Element labelled : page.select("[aria-labelledby]")) {
                assertThat(ids).as(path).contains(labelled.attr("aria-labelledby"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void nothingRunsThatThePolicyDoesNotName(String catalog) {
        Published.of(catalog).pages().forEach((path, page) -> {
            assertThat(page.select("[style]")).as(path).isEmpty();
            assertThat(handlers(page)).as(path).isEmpty();
            String policy =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
            for (Element inline : page.select("script:not([src]):not([type]), style")) {
                String hash = Sha256.policy(inline.data().getBytes(StandardCharsets.UTF_8));
                assertThat(policy).as(path).contains("'" + hash + "'");
            }
            assertThat(page.select("script:not([type]):not([src]), style")).hasSizeLessThanOrEqualTo(1);
            assertThat(page.select("img, iframe, object, embed, base")).as(path).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void everyPageNamesTheDeskAndHasTwoEntrances(String catalog) {
        Published.of(catalog).pages().forEach((path, page) -> {
            if (!path.equals("404.html")) {
                Element help = page.getElementById("help");
                assertThat(help).as(path).isNotNull();
                List<String> doors = help.select(".doors a").eachAttr("href");
                assertThat(doors).as(path).doesNotHaveDuplicates().isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void pagesStayLight(String catalog) {
        Published.of(catalog).files().forEach((path, bytes) -> {
            if (path.matches(".*\\.(html)")) {
                assertThat(gzipped(bytes)).as(path).isLessThan(15_000);
            }
            if (path.matches(".*\\.(css|js)")) {
                assertThat(gzipped(bytes)).as(path).isLessThan(8_000);
            }
        });
    }

    private static List<String> handlers(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("on"))
                .toList();
    }

    static int gzipped(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.size();
    }
}
