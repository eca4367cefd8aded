package dev.servicecatalog.source;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides, the same way for folders and for Git trees, which files belong to a catalog. */
final class Listing {
    private static final DiagnosticCode LINK_LEAVES_FOLDER = DiagnosticCode.error("link-leaves-folder");
    private static final DiagnosticCode PATHS_COLLIDE = DiagnosticCode.error("paths-collide");
    private static final DiagnosticCode FILE_TOO_LARGE = DiagnosticCode.error("file-too-large");
    private static final Set<String> OTHER_FOLDERS = Set.of("target", "node_modules", CatalogSource.POLICY_CASES);

    private final SortedSet<String> found = new TreeSet<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    /** Whether a folder of this name may hold catalog files. */
    static boolean enters(String folderName) {
        return !folderName.startsWith(".") && !OTHER_FOLDERS.contains(folderName);
    }

    /** Whether a file of this name is read. */
    static boolean reads(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** Whether a file at this path is read. */
    static boolean belongs(String path) {
        String[] names = path.split("/");
        return !path.equals(CatalogSource.SEARCH_TESTS)
                && reads(names[names.length - 1])
                && Arrays.stream(names, 0, names.length - 1).allMatch(Listing::enters);
    }

    /** Whether no part of a path is hidden. */
    static boolean isSeen(String path) {
        return Arrays.stream(path.split("/")).noneMatch(name -> name.startsWith("."));
    }

    void file(String path, long size) {
        found.add(path);
        if (size > CatalogSource.LARGEST_FILE) {
            problems.add(Diagnostic.of(
                    FILE_TOO_LARGE,
                    SourceSpan.startOf(path),
                    "the file has " + size / 1024 + " KiB, more than the " + CatalogSource.LARGEST_FILE / 1024
                            + " KiB that are read",
                    "Split it into several files.",
                    ""));
            return;
        }
        if (!path.equals(CatalogSource.SEARCH_TESTS)) {
            paths.add(path);
        }
    }

    /** Links are not followed. One with a YAML name that leaves the folder is a problem; others are passed over. */
    void link(String path, String target) {
        if (reads(path.substring(path.lastIndexOf('/') + 1)) && !staysInside(path, target)) {
            problems.add(Diagnostic.of(
                    LINK_LEAVES_FOLDER,
                    SourceSpan.startOf(path),
                    "the link points to \"" + target.replace("\0", "") + "\", outside the catalog's folder",
                    "Put the file itself into the folder.",
                    ""));
        }
    }

    private static boolean staysInside(String path, String target) {
        try {
            Path root = Path.of("/catalog");
            Path parent = root.resolve(path).getParent();
            return !Path.of(target).isAbsolute()
                    && parent.resolve(target).normalize().startsWith(root);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    List<String> paths() {
        Collections.sort(paths);
        return List.copyOf(paths);
    }

    List<Diagnostic> problems() {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.addAll(collisions());
        return List.copyOf(all);
    }

    /** In the order of paths, since folders and Git list files in orders of their own. */
    private List<Diagnostic> collisions() {
        List<Diagnostic> collisions = new ArrayList<>();
        Map<String, String> byLikeness = new HashMap<>();
        for (String path : found) {
            String alike = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String first = byLikeness.putIfAbsent(alike, path);
            if (first != null) {
                collisions.add(Diagnostic.of(
                        PATHS_COLLIDE,
                        SourceSpan.startOf(path),
                        "on some computers the path is the same as \"" + first + "\"",
                        "Give one of the two files another name, not only other capital letters.",
                        ""));
            }
        }
        return collisions;
    }
}
