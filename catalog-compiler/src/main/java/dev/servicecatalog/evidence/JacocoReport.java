package dev.servicecatalog.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One report of JaCoCo: its total has to be the sum of its packages, or of its groups. */
final class JacocoReport {
    private static final Set<String> PARTS = Set.of("group", "package");

    private Optional<Lines> total = Optional.empty();
    private Lines sum = Lines.NONE;
    private boolean hasParts;

    private JacocoReport() {}

    /** Lines of code, by whether the tests went through them. */
    record Lines(long covered, long missed) {
        static final Lines NONE = new Lines(0, 0);

        Lines plus(Lines other) {
            return new Lines(covered + other.covered, missed + other.missed);
        }
    }

    static Lines read(ReportFile file) throws UnreadableEvidence {
        XmlCursor cursor = new XmlCursor(file, List.of("report"));
        JacocoReport report = new JacocoReport();
        boolean withinPart = false;
        while (cursor.next()) {
            if (cursor.isStart() && cursor.depth() == 2) {
                withinPart = PARTS.contains(cursor.name());
                report.hasParts |= withinPart;
            }
            if (cursor.isStart() && isLineCounter(cursor)) {
                report.count(cursor, withinPart);
            }
        }
        return report.checked(file);
    }

    private static boolean isLineCounter(XmlCursor cursor) {
        return cursor.name().equals("counter")
                && cursor.attribute("type").filter("LINE"::equals).isPresent();
    }

    private void count(XmlCursor cursor, boolean withinPart) throws UnreadableEvidence {
        Lines lines = new Lines(cursor.needCount("covered"), cursor.needCount("missed"));
        if (cursor.depth() == 2) {
            total = Optional.of(lines);
        } else if (cursor.depth() == 3 && withinPart) {
            sum = sum.plus(lines);
        }
    }

    /** A module without classes has no counters; one with classes and none was compiled without line numbers. */
    private Lines checked(ReportFile file) throws UnreadableEvidence {
        if (total.isEmpty() && hasParts) {
            throw file.wrong("the report does not count lines", "Compile with line numbers, `-g:lines`.");
        }
        Lines stated = total.orElse(Lines.NONE);
        if (hasParts && !stated.equals(sum)) {
            throw file.wrong(
                    "the report states " + stated.covered() + " covered and " + stated.missed()
                            + " missed lines, its packages have " + sum.covered() + " and " + sum.missed(),
                    "Let the build write the report anew.");
        }
        return stated;
    }
}
