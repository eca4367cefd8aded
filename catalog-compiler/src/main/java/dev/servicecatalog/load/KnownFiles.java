package dev.servicecatalog.load;

import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that were read before, so that of two versions of a catalog only what differs is read twice. Safe from several threads. */
public final class KnownFiles {
    private final Map<String, ReadFile> byContent = new ConcurrentHashMap<>();

    ReadFile read(CatalogSource source, String path) {
        Optional<String> content = source.contentId(path);
        return content.isEmpty()
                ? parsed(source, path)
                : byContent.computeIfAbsent(content.get() + " " + path, any -> parsed(source, path));
    }

    /** How many files were read. */
    int count() {
        return byContent.size();
    }

    private static ReadFile parsed(CatalogSource source, String path) {
        return ReadFile.of(YamlParser.parse(source.read(path)));
    }
}
