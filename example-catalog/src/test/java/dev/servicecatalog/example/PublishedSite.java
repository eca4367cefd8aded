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
    /** In which the site is published beside the language of the catalog. */
    static final List<String> LANGUAGES = List.of("de", "fr", "pl");

    private static final List<String> MOST_READ = List.of(
            HOME,
            "services.html",
            "offerings/new-employee.html",
            "services/workplace.html",
            "planner.html",
            "cockpit.html");

    private PublishedSite() {}

    /** The pages in the language of the catalog, sorted. */
    static List<String> pages() {
        return all().stream()
                .filter(page -> LANGUAGES.stream().noneMatch(language -> page.startsWith(language + "/")))
                .toList();
    }

    /** What people look at most, in each other language; all else is the same as in the language of the catalog. */
    static List<String> inOtherLanguages() {
        return LANGUAGES.stream()
                .flatMap(language -> MOST_READ.stream().map(page -> language + "/" + page))
                .toList();
    }

    /** All pages in all languages, sorted. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(PublishedSite::name)
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The shortest and the longest page of every type. A folder is a type, and so is every page that stands in none. Of the other languages
     * what people look at most.
     */
    static List<String> samples() {
        Comparator<String> byLength = Comparator.comparingInt(page -> bytes(page).length);
        Map<String, List<String>> types =
                pages().stream().collect(groupingBy(PublishedSite::type, TreeMap::new, toList()));
        Stream<String> original = types.values().stream()
                .flatMap(pages -> Stream.of(Collections.min(pages, byLength), Collections.max(pages, byLength)))
                .distinct();
        return Stream.concat(original, inOtherLanguages().stream()).toList();
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
