package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Coverage;

/**
 * Reads the XML reports of JaCoCo. The lines of several modules add up; a report over several modules must therefore not be given
 * together with theirs.
 */
public final class CoverageReports {
    private CoverageReports() {}

    /** The coverage over all reports. */
    public static Collected<Coverage> read(ReportFiles reports) {
        return reports.read(
                JacocoReport::read,
                (parts, files) -> new Coverage(
                        parts.stream().mapToLong(JacocoReport.Lines::covered).sum(),
                        parts.stream().mapToLong(JacocoReport.Lines::missed).sum(),
                        files));
    }
}
