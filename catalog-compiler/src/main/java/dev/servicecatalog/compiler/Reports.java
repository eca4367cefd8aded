package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.Completeness;
import dev.servicecatalog.output.report.CompletenessJson;
import dev.servicecatalog.output.report.FindingsJson;
import dev.servicecatalog.output.report.ReportFile;
import java.nio.file.Path;

/** What every goal leaves in the folder {@code reports}. */
final class Reports {
    private Reports() {}

    /** Writes {@code findings.json} and {@code completeness.json}; returns the former. */
    static Path write(Path output, Compilation compiled) {
        Path folder = output.resolve("reports");
        Path findings = folder.resolve("findings.json");
        ReportFile.write(findings, FindingsJson.render(compiled.all(), compiled.known()));
        ReportFile.write(
                folder.resolve("completeness.json"),
                CompletenessJson.render(compiled.insights().completeness()));
        return findings;
    }

    /** Whose services say least of what is good to know, with a space before it; empty if everything is said. */
    static String leastComplete(Completeness completeness) {
        return completeness
                .least()
                .map(least -> " Least complete: "
                        + least.owner().map(owner -> "\"" + owner + "\"").orElse("what has no owner") + ", "
                        + least.made().part() + " of " + least.made().whole() + " statements made ("
                        + least.made().percent().toPlainString() + "%).")
                .orElse("");
    }
}
