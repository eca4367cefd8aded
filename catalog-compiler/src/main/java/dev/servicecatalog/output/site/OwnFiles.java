package dev.servicecatalog.output.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files with which a company makes the site its own: templates, assets, words and pages.
 *
 * @param folder what people call the folder, with {@code /} at its end, such as {@code site/}; goes before the names in findings
 * @param byName what stands in each file, by its path in the folder with {@code /}
 */
public record OwnFiles(String folder, SortedMap<String, byte[]> byName) {
    /** Copies the map. */
    public OwnFiles {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** Nothing of one's own. */
    public static OwnFiles none() {
        return new OwnFiles("", new TreeMap<>());
    }

    /**
     * All files in a folder on disk.
     *
     * @throws TemplateException if there is no such folder
     */
    public static OwnFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TemplateException("the folder with own templates does not exist: " + folder);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new OwnFiles(folder.getFileName() + "/", files);
    }

    /** These files, and in their place those of another folder that have the same names. */
    public OwnFiles under(OwnFiles others) {
        SortedMap<String, byte[]> all = new TreeMap<>(byName);
        all.putAll(others.byName());
        return new OwnFiles(folder, all);
    }

    /** The file with this name; empty if there is none. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
