package dev.servicecatalog.compiler;

import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lines of a catalog's files, read again only for the files that have findings. */
final class SourceLines implements Function<String, List<String>> {
    private final CatalogSource source;
    private final Set<String> paths;

    SourceLines(CatalogSource source) {
        this.source = source;
        this.paths = new HashSet<>(source.paths());
    }

    /** Without a byte order mark; empty for files that are not text or not read. */
    @Override
    public List<String> apply(String path) {
        Optional<SourceFile> file = file(path);
        if (file.isEmpty()) {
            return List.of();
        }
        String text = new String(file.get().content(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    private Optional<SourceFile> file(String path) {
        if (path.equals(CatalogSource.SEARCH_TESTS)) {
            return source.beside(path);
        }
        if (path.startsWith(CatalogSource.LOOK + "/") && !paths.contains(path)) {
            return source.beside(path);
        }
        return paths.contains(path) ? Optional.of(source.read(path)) : Optional.empty();
    }
}
