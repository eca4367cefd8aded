package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every link of the whole site leads somewhere. */
class LinksIT {
    private static final Set<String> ELSEWHERE = Set.of("http", "https", "mailto", "tel");

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void leadToFilesAndAnchorsThatAreThere() {
        List<String> broken = PublishedSite.all().stream().flatMap(this::broken).toList();
        assertThat(broken).isEmpty();
    }

    private Stream<String> broken(String page) {
        Document document = PublishedSite.read(page);
        return Stream.concat(
                        document.select("[href]").stream().map(link -> link.attr("href")),
                        document.select("[src]").stream().map(source -> source.attr("src")))
                .distinct()
                .flatMap(link -> problem(page, link).stream())
                .map(problem -> page + ": " + problem);
    }

    private Optional<String> problem(String page, String link) {
        URI address = URI.create(link);
        if (address.getScheme() != null) {
            return ELSEWHERE.contains(address.getScheme()) ? Optional.empty() : Optional.of("odd scheme in " + link);
        }
        if (link.startsWith("/")) {
            return Optional.of("not relative: " + link);
        }
        URI target = PublishedSite.address(page).resolve(address);
        Path file = Path.of(target.getPath());
        if (!file.startsWith(PublishedSite.ROOT) || !Files.isRegularFile(file)) {
            return Optional.of("no file for " + link);
        }
        boolean found = target.getFragment() == null || anchors(file).contains(target.getFragment());
        return found ? Optional.empty() : Optional.of("no anchor for " + link);
    }

    private Set<String> anchors(Path file) {
        return anchors.computeIfAbsent(file, page -> {
            String name = PublishedSite.ROOT.relativize(page).toString();
            return PublishedSite.read(name).select("[id]").stream()
                    .map(Element::id)
                    .collect(Collectors.toSet());
        });
    }
}
