package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.ScanResults.Levels;
import java.util.ArrayList;
import java.util.List;

/** Reads what scanners found, in SARIF 2.1.0, and what became of known vulnerabilities, in CycloneDX. */
public final class ScanReports {
    private ScanReports() {}

    /** The results over all reports. */
    public static Collected<ScanResults> read(ReportFiles reports) {
        return reports.read(ScanReports::part, ScanReports::whole);
    }

    /** Keys come in any order, so both readers look at each until it is known which of them it is for. */
    private static List<ScanResult> part(ReportFile file) throws UnreadableEvidence {
        return JsonText.read(file, json -> {
            SarifReport sarif = new SarifReport(json);
            VexReport vex = new VexReport(json);
            json.eachKey(key -> sarif.key(key) || vex.key(key));
            if (vex.isCycloneDx() && sarif.hasRuns()) {
                throw file.wrong("the report is SARIF and CycloneDX in one", "Hand over what one scanner wrote.");
            }
            return vex.isCycloneDx() ? vex.results(file) : sarif.results(file);
        });
    }

    private static ScanResults whole(List<List<ScanResult>> parts, List<EvidenceFile> files) {
        Levels present = Levels.NONE;
        Levels fresh = Levels.NONE;
        int suppressed = 0;
        List<ScanResult> counted = new ArrayList<>();
        for (ScanResult result : parts.stream().flatMap(List::stream).toList()) {
            if (result.isSuppressed()) {
                suppressed++;
                continue;
            }
            Levels one = result.level().asLevels();
            present = present.plus(one);
            fresh = fresh.plus(result.isFresh() ? one : Levels.NONE);
            counted.add(result);
        }
        return new ScanResults(present, fresh, suppressed, worst(counted), files);
    }

    private static List<String> worst(List<ScanResult> results) {
        return Excerpts.first(results.stream()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .map(ScanResult::line));
    }
}
