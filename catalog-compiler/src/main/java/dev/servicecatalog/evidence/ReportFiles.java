package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.EvidenceFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The reports of one kind: files below a folder whose paths fit a pattern, in the order of their paths. */
public final class ReportFiles {
    /** The most bytes that are read for one kind of evidence. */
    private static final long LARGEST_TOTAL = 10L * ReportFile.LARGEST;

    private final SortedMap<String, Path> files;
    private final List<Diagnostic> problems;

    private ReportFiles(SortedMap<String, Path> files, List<Diagnostic> problems) {
        this.files = files;
        this.problems = List.copyOf(problems);
    }

    /**
     * Looks for reports. No file, and no folder, is no problem: the evidence is missing.
     *
     * @param patterns such as {@code target/surefire-reports/TEST-*.xml}, with <code>**</code> for any folders; matched against paths
     *     below the folder, written with {@code /}
     */
    public static ReportFiles below(Path folder, List<String> patterns) {
        ReportSearch search = new ReportSearch(folder, patterns);
        search.run();
        return new ReportFiles(search.found(), search.problems());
    }

    /** One file that somebody names; it is a problem if it is not there. What lies beside it is not looked at. */
    public static ReportFiles only(Path file) {
        String name = file.getFileName().toString();
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new ReportFiles(new TreeMap<>(Map.of(name, file)), List.of())
                : new ReportFiles(
                        new TreeMap<>(),
                        List.of(UnreadableEvidence.problem(
                                SourceSpan.startOf(name),
                                "there is no file " + file,
                                "Name the file that the trusted job wrote, or name none.")));
    }

    /** Reads each file and puts the parts together; one problem anywhere, and there is no fact. */
    <P, T> Collected<T> read(PartReader<P> reader, BiFunction<List<P>, List<EvidenceFile>, T> whole) {
        List<P> parts = new ArrayList<>();
        List<EvidenceFile> evidence = new ArrayList<>();
        List<Diagnostic> wrong = new ArrayList<>(problems);
        long left = LARGEST_TOTAL;
        for (Map.Entry<String, Path> found : files.entrySet()) {
            try {
                ReportFile file = ReportFile.read(found.getKey(), found.getValue(), left);
                left -= file.content().length;
                parts.add(reader.read(file));
                evidence.add(file.evidence());
            } catch (UnreadableEvidence unreadable) {
                wrong.add(unreadable.problem());
            }
        }
        if (!wrong.isEmpty()) {
            return Collected.unreadable(wrong);
        }
        return parts.isEmpty() ? Collected.missing() : Collected.of(whole.apply(parts, evidence));
    }

    /** Reads the only file there may be. */
    <T> Collected<T> readOne(PartReader<T> reader) {
        if (files.size() > 1) {
            String second = files.keySet().stream().skip(1).findFirst().orElseThrow();
            return Collected.unreadable(List.of(UnreadableEvidence.problem(
                    SourceSpan.startOf(second),
                    "this is one of " + files.size() + " files where one is expected",
                    "Keep one of them, or name it.")));
        }
        return read(reader, (parts, evidence) -> parts.get(0));
    }

    /** Reads one file. */
    interface PartReader<P> {
        P read(ReportFile file) throws UnreadableEvidence;
    }
}
