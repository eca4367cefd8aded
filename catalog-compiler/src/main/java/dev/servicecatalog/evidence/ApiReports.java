package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.EvidenceFile;
import java.util.List;

/** Reads what tools say about changes of a programming interface: the XML of japicmp and the JSON of revapi. */
public final class ApiReports {
    private ApiReports() {}

    /** The reports of japicmp, {@code target/japicmp/*.xml}. */
    public static Collected<ApiChanges> readJapicmp(ReportFiles reports) {
        return reports.read(JapicmpReport::read, ApiReports::whole);
    }

    /** The reports of revapi, as its extension {@code revapi.reporter.json} writes them; it has no reporter for XML. */
    public static Collected<ApiChanges> readRevapi(ReportFiles reports) {
        return reports.read(RevapiReport::read, ApiReports::whole);
    }

    private static ApiChanges whole(List<Part> parts, List<EvidenceFile> files) {
        return new ApiChanges(
                parts.stream().mapToInt(part -> part.incompatible().size()).sum(),
                parts.stream().mapToInt(Part::compatible).sum(),
                Excerpts.first(parts.stream().flatMap(part -> part.incompatible().stream())),
                files);
    }

    /**
     * One report.
     *
     * @param incompatible a line for each change that may break somebody
     */
    record Part(List<String> incompatible, int compatible) {}
}
