package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.OutputFolder;
import dev.servicecatalog.output.decision.DecisionAnnotations;
import dev.servicecatalog.output.decision.DecisionCodeQuality;
import dev.servicecatalog.output.decision.DecisionJUnit;
import dev.servicecatalog.output.decision.DecisionJson;
import dev.servicecatalog.output.decision.DecisionMarkdown;
import dev.servicecatalog.output.decision.DecisionPage;
import dev.servicecatalog.output.decision.DecisionSarif;
import dev.servicecatalog.output.decision.DecisionText;
import dev.servicecatalog.output.decision.GateReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a decision in every form. */
final class GateFiles {
    private GateFiles() {}

    static Answer write(Assessment assessment, GateRun run) {
        GateReport report = report(assessment, run);
        Path folder = run.output().resolve("gate");
        String text = DecisionText.render(report);
        Map<String, String> files = new TreeMap<>(Map.of(
                "decision.txt", text,
                "decision.md", DecisionMarkdown.render(report),
                "decision.json", DecisionJson.render(report),
                "decision.html", DecisionPage.render(report),
                "decision.sarif", DecisionSarif.render(report),
                "junit.xml", DecisionJUnit.render(report),
                "github-annotations.txt", DecisionAnnotations.render(report),
                "gitlab-code-quality.json", DecisionCodeQuality.render(report)));
        replace(folder, files);
        String next = "Everything about it is in " + folder + ".";
        return new Answer(
                verdict(assessment.decision().outcome(), run.mode()), text, DecisionText.verdict(report), next);
    }

    /** {@code decision.json}. */
    static String json(Assessment assessment, GateRun run) {
        return DecisionJson.render(report(assessment, run));
    }

    private static GateReport report(Assessment assessment, GateRun run) {
        GateRequest request = assessment.request();
        boolean approvals = request.approvals().review().isPresent()
                || !request.approvals().tags().isEmpty();
        String folder = GateSources.folder(request);
        return new GateReport(
                new GateReport.Asked(
                        request.base(),
                        request.head(),
                        run.mode() == GateMode.ENFORCE,
                        request.now(),
                        run.clockGiven(),
                        run.command(),
                        approvals,
                        request.deployment()
                                .map(GateRequest.Deployment::artifacts)
                                .orElse(List.of()),
                        run.location().map(text -> text.replaceAll("://[^/@\\s]*@", "://")),
                        request.catalog()
                                .directory()
                                .map(path -> path.toString().replace('\\', '/')),
                        assessment.ledger()),
                assessment.decision(),
                assessment.situation(),
                assessment.range(),
                assessment.places(),
                folder.isEmpty() ? "" : folder + "/",
                assessment
                        .situation()
                        .map(Situation::base)
                        .map(base -> CatalogCompiler.zone(base.catalog()))
                        .orElse(ZoneOffset.UTC),
                generator());
    }

    private static Answer.Verdict verdict(Outcome outcome, GateMode mode) {
        if (outcome == Outcome.APPROVED || outcome == Outcome.APPROVED_STANDARD) {
            return Answer.Verdict.PASSED;
        }
        if (outcome == Outcome.APPROVED_EMERGENCY || mode == GateMode.REPORT) {
            return Answer.Verdict.WARNED;
        }
        return outcome == Outcome.ERROR ? Answer.Verdict.NOT_EVALUATED : Answer.Verdict.REFUSED;
    }

    /** The version of this software. */
    static Optional<String> generator() {
        return Optional.ofNullable(CatalogCompiler.class.getPackage().getImplementationVersion());
    }

    /** Writes all files of a folder, or none. */
    static void replace(Path folder, Map<String, String> files) {
        SortedMap<String, Content> contents = new TreeMap<>();
        files.forEach((name, text) -> contents.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        replaceAll(folder, contents);
    }

    /** The same with files that are made while they are written. */
    static void replaceAll(Path folder, SortedMap<String, Content> files) {
        try (OutputFolder output = OutputFolder.replacing(folder)) {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                try (OutputStream out = output.create(file.getKey())) {
                    file.getValue().writeTo(out);
                }
            }
            output.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
