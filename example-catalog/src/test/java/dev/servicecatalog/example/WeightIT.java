package dev.servicecatalog.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page is heavier than a reader on a slow line has patience for. Sizes are gzipped. */
class WeightIT {
    private static final int KB = 1024;
    /** Letters of Central and Eastern Europe: browsers load the font that has them only for pages with one. */
    private static final Pattern BEYOND_LATIN_1 =
            Pattern.compile("[\\u0100-\\u0130\\u0132-\\u0151\\u0154-\\u017F\\u0218-\\u021B\\u1E9E]");

    private static final Pattern CSS_URL = Pattern.compile("url\\([\"']?([^\"')]+)");

    @ParameterizedTest
    @MethodSource("dev.servicecatalog.example.PublishedSite#all")
    void staysInTheBudget(String page) {
        Set<String> styles = files(page, "link[rel=stylesheet]", "href");
        Set<String> scripts = files(page, "script[src]", "src");
        Set<String> all = new LinkedHashSet<>(styles);
        all.add(page);
        all.addAll(scripts);
        all.addAll(files(page, "link[rel=icon]", "href"));
        all.addAll(files(page, "img[src]", "src"));
        styles.forEach(style -> all.addAll(usedBy(style)));
        if (!BEYOND_LATIN_1.matcher(PublishedSite.read(page).text()).find()) {
            all.removeIf(file -> file.contains("public-sans-ext"));
        }

        assertThat(weight(Set.of(page))).as("HTML").isLessThanOrEqualTo(15 * KB);
        assertThat(weight(styles)).as("CSS").isLessThanOrEqualTo(8 * KB);
        assertThat(weight(scripts)).as("JavaScript").isLessThanOrEqualTo(8 * KB);
        assertThat(weight(all)).as("everything").isLessThanOrEqualTo(60 * KB);
    }

    private static Set<String> files(String page, String selector, String attribute) {
        Set<String> files = new LinkedHashSet<>();
        for (Element element : PublishedSite.read(page).select(selector)) {
            files.add(file(page, element.attr(attribute)));
        }
        return files;
    }

    private static Set<String> usedBy(String style) {
        Set<String> files = new LinkedHashSet<>();
        CSS_URL.matcher(new String(PublishedSite.bytes(style), UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(url -> !url.startsWith("data:"))
                .forEach(url -> files.add(file(style, url)));
        return files;
    }

    private static String file(String from, String link) {
        URI target = PublishedSite.address(from).resolve(link);
        return PublishedSite.ROOT.relativize(Path.of(target.getPath())).toString();
    }

    private static int weight(Set<String> files) {
        return files.stream()
                .mapToInt(file -> gzipped(PublishedSite.bytes(file)))
                .sum();
    }

    private static int gzipped(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.size();
    }
}
