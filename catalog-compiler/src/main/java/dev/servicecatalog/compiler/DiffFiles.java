package dev.servicecatalog.compiler;

import dev.servicecatalog.output.decision.DiffJson;
import dev.servicecatalog.output.decision.DiffMarkdown;
import dev.servicecatalog.output.decision.DiffPage;
import dev.servicecatalog.output.decision.DiffReport;
import dev.servicecatalog.output.decision.DiffText;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is different in every form. */
final class DiffFiles {
    private DiffFiles() {}

    static Answer write(DiffReport report, Path output) {
        Path folder = output.resolve("diff");
        String text = DiffText.render(report);
        GateFiles.replace(
                folder,
                new TreeMap<>(Map.of(
                        "diff.txt", text,
                        "diff.md", DiffMarkdown.render(report),
                        "diff.json", DiffJson.render(report),
                        "diff.html", DiffPage.render(report))));
        String summary = report.diff().isEmpty()
                ? "Nothing is different for the business."
                : "The catalog has " + report.diff().changes().size() + " changes.";
        return new Answer(Answer.Verdict.PASSED, text, summary, "Open " + folder.resolve("diff.html") + " to read on.");
    }

    /** What people call a version: its revision, or the files on disk. */
    static String name(CatalogLocation location) {
        return location.revision().orElse("files on disk");
    }
}
