package dev.servicecatalog.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How the files of some folders lay there at a moment: what tells that somebody wrote to them. Hidden ones and build output are left out.
 *
 * @param byFile by their paths
 * @param folders those they lie in, and the empty ones
 */
public record FileStamps(Map<Path, Stamp> byFile, Set<Path> folders) {
    private static final Set<String> OTHER_FOLDERS = Set.of("target", "node_modules");

    /**
     * What changes when a file is written or replaced.
     *
     * @param key by which the file system tells files apart; null where it does not
     */
    public record Stamp(long size, FileTime written, Object key) {}

    /** As they lie there now; folders that are not there have none. */
    public static FileStamps of(List<Path> roots) {
        return of(roots, folder -> {});
    }

    /** The same; tells of each folder before its files are looked at. */
    static FileStamps of(List<Path> roots, Consumer<Path> each) {
        Map<Path, Stamp> files = new HashMap<>();
        Set<Path> visited = new HashSet<>();
        for (Path root : roots) {
            visit(root, each.andThen(visited::add), files);
        }
        return new FileStamps(Collections.unmodifiableMap(files), Collections.unmodifiableSet(visited));
    }

    Set<Path> differentFrom(FileStamps before) {
        Set<Path> different = new TreeSet<>();
        byFile.forEach((file, stamp) -> {
            if (!stamp.equals(before.byFile.get(file))) {
                different.add(file);
            }
        });
        before.byFile.keySet().stream()
                .filter(file -> !byFile.containsKey(file))
                .forEach(different::add);
        return different;
    }

    private static void visit(Path root, Consumer<Path> each, Map<Path, Stamp> files) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    if (!folder.equals(root) && (name.startsWith(".") || OTHER_FOLDERS.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    each.accept(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (!name.startsWith(".") && !name.endsWith("~")) {
                        files.put(
                                file,
                                new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("a visitor that goes on does not fail", e);
        }
    }
}
