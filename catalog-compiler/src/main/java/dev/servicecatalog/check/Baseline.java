package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.FindingKey;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings that a catalog had when it was adopted: they are counted, but fail no build. It recognises a finding by its code, its
 * subject and the words it quotes, not by its line. What could not be read of it accepts nothing and is itself a finding.
 */
public final class Baseline {
    private static final DiagnosticCode MENDED = DiagnosticCode.warning("baseline-mended");

    private final String file;
    private final SortedMap<FindingKey, Entry> entries;
    private final List<Diagnostic> problems;

    Baseline(String file, SortedMap<FindingKey, Entry> entries, List<Diagnostic> problems) {
        this.file = file;
        this.entries = entries;
        this.problems = List.copyOf(problems);
    }

    /** A baseline that knows nothing. */
    public static Baseline none() {
        return new Baseline("", new TreeMap<>(), List.of());
    }

    /** A baseline that knows these findings, except for those that it cannot accept. */
    public static Baseline of(List<Diagnostic> findings) {
        SortedMap<FindingKey, Entry> entries = new TreeMap<>();
        findings.stream()
                .filter(Baseline::canBeKnown)
                .forEach(finding -> entries.merge(FindingKey.of(finding), new Entry(1, 0), Entry::plus));
        return new Baseline("", entries, List.of());
    }

    /**
     * Reads a baseline; whatever stands in it, this returns.
     *
     * @param file the name for places of findings
     */
    public static Baseline read(String file, byte[] content) {
        return BaselineText.read(file, content);
    }

    /** Whether a finding is about the baseline, which cannot accept it. */
    public static boolean isAboutBaseline(Diagnostic finding) {
        return finding.code().equals(MENDED) || finding.code().equals(BaselineText.NOT_UNDERSTOOD);
    }

    /** A waiver had its last day, and a baseline has none: it must not take over what a waiver no longer accepts. */
    private static boolean canBeKnown(Diagnostic finding) {
        return !isAboutBaseline(finding) && !finding.code().equals(Waivers.WAIVER_EXPIRED);
    }

    /** What could not be read. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** How many findings it knows. */
    public int size() {
        return entries.values().stream().mapToInt(Entry::count).sum();
    }

    /** Tells known findings from new ones. Of several that are alike, the first are the known ones. */
    public Comparison compare(List<Diagnostic> findings) {
        SortedMap<FindingKey, Entry> left = new TreeMap<>(entries);
        List<Diagnostic> fresh = new ArrayList<>();
        List<Diagnostic> known = new ArrayList<>();
        for (Diagnostic finding : findings) {
            FindingKey key = FindingKey.of(finding);
            if (!canBeKnown(finding) || !left.containsKey(key)) {
                fresh.add(finding);
                continue;
            }
            known.add(finding);
            left.computeIfPresent(key, (same, entry) -> entry.count() == 1 ? null : entry.minusOne());
        }
        return new Comparison(fresh, known, mended(left));
    }

    private Optional<Diagnostic> mended(SortedMap<FindingKey, Entry> left) {
        int count = left.values().stream().mapToInt(Entry::count).sum();
        return left.values().stream().mapToInt(Entry::line).min().stream()
                .mapToObj(line -> Diagnostic.of(
                        MENDED,
                        new SourceSpan(file, Math.max(1, line), 1, 1),
                        count == 1
                                ? "1 finding of the baseline is mended"
                                : count + " findings of the baseline are mended",
                        "Run catalog:baseline, which takes out what is mended, and commit the file.",
                        ""))
                .findFirst();
    }

    /** The text of its file: one line for all findings that are alike, sorted by subject. */
    public String render() {
        return BaselineText.render(entries);
    }

    /**
     * Findings, told apart.
     *
     * @param fresh those that the baseline does not know, in the order given
     * @param known those that it knows, in the order given
     * @param mended says how many it knows that are gone; empty if there are none
     */
    public record Comparison(List<Diagnostic> fresh, List<Diagnostic> known, Optional<Diagnostic> mended) {}

    /**
     * Findings that are alike.
     *
     * @param count how many, at least 1
     * @param line where they stand in the file, from 1; 0 outside a file
     */
    record Entry(int count, int line) {
        Entry plus(Entry other) {
            return new Entry(count + other.count, line);
        }

        Entry minusOne() {
            return new Entry(count - 1, line);
        }
    }
}
