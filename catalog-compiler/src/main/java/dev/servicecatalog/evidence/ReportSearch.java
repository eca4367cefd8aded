package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

/** One walk through a folder. Links are found, not followed: one in the place of a report is a problem, not a gap. */
final class ReportSearch extends SimpleFileVisitor<Path> {
    /** The most reports of one kind that are read. */
    static final int MOST_FILES = 10_000;

    private static final Set<String> PASSED_OVER = Set.of(".git", "node_modules");

    private Path folder;
    private final List<PathMatcher> patterns = new ArrayList<>();
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    ReportSearch(Path folder, List<String> texts) {
        this.folder = folder;
        for (String text : texts) {
            add(text);
            if (text.startsWith("**/")) {
                add(text.substring("**/".length()));
            }
        }
    }

    private void add(String text) {
        try {
            patterns.add(folder.getFileSystem().getPathMatcher("glob:" + text));
        } catch (PatternSyntaxException notOne) {
            report(text, "\"" + text + "\" is no pattern of file names", "Close every bracket of the pattern.");
        }
    }

    void run() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            folder = folder.toRealPath();
            Files.walkFileTree(folder, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean enters = directory.equals(folder)
                || !PASSED_OVER.contains(directory.getFileName().toString());
        return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Path below = folder.relativize(file);
        if (patterns.stream().noneMatch(pattern -> pattern.matches(below))) {
            return FileVisitResult.CONTINUE;
        }
        if (found.size() == MOST_FILES) {
            report(name(below), "there are more than " + MOST_FILES + " reports", "Name a narrower folder or pattern.");
            return FileVisitResult.TERMINATE;
        }
        found.put(name(below), file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        report(name(folder.relativize(file)), "this cannot be read", "Give the reading user access to it.");
        return FileVisitResult.CONTINUE;
    }

    private void report(String name, String message, String remedy) {
        problems.add(UnreadableEvidence.problem(SourceSpan.startOf(name), message, remedy));
    }

    private static String name(Path below) {
        return below.toString().replace('\\', '/');
    }

    SortedMap<String, Path> found() {
        return found;
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
