package dev.servicecatalog.example;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site of the example as the build has just published it. Pages are named by their path from its root: {@code offerings/x.html}. */
final class PublishedSite {
    static final Path ROOT = Path.of("target/catalog/site").toAbsolutePath();
    static final String HOME = "index.html";
    static final String NOT_FOUND = "404.html";

    private PublishedSite() {}

    /** All pages, sorted. */
    static List<String> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(PublishedSite::name)
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shortest and the longest page of every type. A folder is a type, and so is every page that stands in none. */
    static List<String> samples() {
        Comparator<String> byLength = Comparator.comparingInt(page -> bytes(page).length);
        Map<String, List<String>> types =
                pages().stream().collect(groupingBy(PublishedSite::type, TreeMap::new, toList()));
        return types.values().stream()
                .flatMap(pages -> Stream.of(Collections.min(pages, byLength), Collections.max(pages, byLength)))
                .distinct()
                .toList();
    }

    static Document read(String page) {
        try {
            return Jsoup.parse(
                    ROOT.resolve(page).toFile(), "UTF-8", address(page).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a page is opened from the disk. */
    static URI address(String page) {
        return ROOT.toUri().resolve(page);
    }

    /** As of when the site was built. */
    static Instant built() {
        return Instant.parse(read(HOME).selectFirst("footer time").attr("datetime"));
    }

    private static String type(String page) {
        int slash = page.lastIndexOf('/');
        return slash < 0 ? page : page.substring(0, slash);
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
