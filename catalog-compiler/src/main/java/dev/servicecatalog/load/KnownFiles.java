package dev.servicecatalog.load;

import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that were read before, so that of two versions of a catalog only what differs is read twice. Safe from several threads. */
public final class KnownFiles {
    private final Optional<String> language;
    private final boolean ofFolders;
    private final Map<String, ReadFile> byContent = new ConcurrentHashMap<>();
    private final Map<String, Last> byPath = new ConcurrentHashMap<>();

    /** Of versions in a repository, in the language in which they are written. */
    public KnownFiles() {
        this(Optional.empty(), false);
    }

    private KnownFiles(Optional<String> language, boolean ofFolders) {
        this.language = language;
        this.ofFolders = ofFolders;
    }

    /** Remembers nothing of folders, since they are read once. */
    public static KnownFiles none(Optional<String> language) {
        return new KnownFiles(language, false);
    }

    /**
     * Also of folders, whose files are compared with what they were the last time.
     *
     * @param language in which they are read, as far as they are translated; that in which they are written if empty
     */
    public static KnownFiles ofFolders(Optional<String> language) {
        return new KnownFiles(language, true);
    }

    /** In which they are read; that in which they are written if empty. */
    public Optional<String> language() {
        return language;
    }

    ReadFile read(CatalogSource source, String path) {
        Optional<String> content = source.contentId(path);
        if (content.isPresent()) {
            return byContent.computeIfAbsent(content.get() + " " + path, any -> parsed(source.read(path)));
        }
        SourceFile file = source.read(path);
        return ofFolders ? byPath.compute(path, (any, last) -> same(last, file)).read() : parsed(file);
    }

    /** How many files are remembered. */
    int count() {
        return byContent.size() + byPath.size();
    }

    private Last same(Last last, SourceFile file) {
        return last != null && Arrays.equals(last.content(), file.content())
                ? last
                : new Last(file.content(), parsed(file));
    }

    private ReadFile parsed(SourceFile file) {
        return ReadFile.of(YamlParser.parse(file), language);
    }

    private record Last(byte[] content, ReadFile read) {}
}
