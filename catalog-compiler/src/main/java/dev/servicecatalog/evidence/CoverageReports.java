package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Coverage;
import java.util.List;
import java.util.Optional;

/**
 * Reads the XML reports of JaCoCo. The lines of several modules add up; a report over several modules must therefore not be given
 * together with theirs.
 */
public final class CoverageReports {
    private static final String REMEDY = "Let the build write the report anew.";

    private CoverageReports() {}

    /** The coverage over all reports. */
    public static Collected<Coverage> read(ReportFiles reports) {
        return reports.read(
                CoverageReports::lines,
                (parts, files) -> new Coverage(
                        parts.stream().mapToLong(Lines::covered).sum(),
                        parts.stream().mapToLong(Lines::missed).sum(),
                        files));
    }

    private record Lines(long covered, long missed) {
        static final Lines NONE = new Lines(0, 0);

        Lines plus(Lines other) {
            return new Lines(covered + other.covered, missed + other.missed);
        }
    }

    private static Lines lines(ReportFile file) throws UnreadableEvidence {
        XmlCursor cursor = new XmlCursor(file, List.of("report"));
        Optional<Lines> total = Optional.empty();
        Lines parts = Lines.NONE;
        int partsFound = 0;
        int within = 0;
        while (cursor.next()) {
            if (!cursor.isStart()) {
                continue;
            }
            boolean isPart = cursor.name().equals("group") || cursor.name().equals("package");
            if (cursor.depth() == 2) {
                within = isPart ? 1 : 0;
                partsFound += within;
            }
            if (isLineCounter(cursor) && cursor.depth() == 2) {
                total = Optional.of(counter(cursor));
            } else if (isLineCounter(cursor) && cursor.depth() == 3 && within == 1) {
                parts = parts.plus(counter(cursor));
            }
        }
        return checked(file, total, parts, partsFound);
    }

    private static boolean isLineCounter(XmlCursor cursor) {
        return cursor.name().equals("counter")
                && cursor.attribute("type").filter("LINE"::equals).isPresent();
    }

    private static Lines counter(XmlCursor cursor) throws UnreadableEvidence {
        return new Lines(cursor.needCount("covered"), cursor.needCount("missed"));
    }

    /** A module without classes has no counters; one with classes and none was compiled without line numbers. */
    private static Lines checked(ReportFile file, Optional<Lines> total, Lines parts, int partsFound)
            throws UnreadableEvidence {
        if (total.isEmpty() && partsFound > 0) {
            throw file.wrong("the report does not count lines", "Compile with line numbers, `-g:lines`.");
        }
        Lines stated = total.orElse(Lines.NONE);
        if (partsFound > 0 && !stated.equals(parts)) {
            throw file.wrong(
                    "the report states " + stated.covered() + " covered and " + stated.missed()
                            + " missed lines, its packages have " + parts.covered() + " and " + parts.missed(),
                    REMEDY);
        }
        return stated;
    }
}
