package dev.servicecatalog.compiler;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.Days;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.evidence.LandedHistory;
import dev.servicecatalog.ledger.Chain;
import dev.servicecatalog.ledger.Fetched;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerName;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.decision.AuditCsv;
import dev.servicecatalog.output.decision.AuditJson;
import dev.servicecatalog.output.decision.AuditText;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at every change that landed on a branch: was it decided about, by which record, and how did it end? */
public final class Audit {
    private static final String VERIFY = "dev.servicecatalog:catalog-maven-plugin:verify";

    private Audit() {}

    /**
     * Writes {@code audit.json}, {@code audit.csv} and {@code audit.txt} below {@code audit} in the output folder. An unauthorised change,
     * an overdue review or a ledger that is not whole fails the run; what can be listed is listed all the same.
     *
     * @param plugin how the goals are called, such as {@code dev.servicecatalog:catalog-maven-plugin:1.0}
     * @throws WrongUseException if a key is none
     * @throws UncheckedIOException if the repository cannot be read, or files cannot be written
     */
    public static Answer run(AuditRequest request, Path output, String plugin) {
        AuditReport report = report(request);
        String verify = "mvn " + plugin + ":verify"
                + request.ledger()
                        .name()
                        .map(name -> " -Dcatalog.approvals.repository=" + name)
                        .orElse("");
        String text = AuditText.render(report, verify);
        Path folder = output.resolve("audit");
        GateFiles.replaceAll(
                folder,
                new TreeMap<>(Map.of(
                        "audit.txt", out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
                        "audit.csv", AuditCsv.of(report),
                        "audit.json", AuditJson.of(report, verify, GateFiles.generator()))));
        return new Answer(
                verdict(report),
                text,
                AuditText.summary(report),
                "Every change is in " + folder.resolve("audit.csv") + ".");
    }

    /**
     * The same without files.
     *
     * @throws UncheckedIOException if the repository cannot be read
     */
    static AuditReport report(AuditRequest request) {
        String name = request.ledger().name().orElseGet(() -> LedgerName.of(request.repository()));
        try (Fetched fetched = Fetched.of(request.repository(), request.ledger().remote());
                LandedHistory history = LandedHistory.of(request.repository(), request.branch())) {
            Ledger ledger = fetched.ledger();
            AuditFacts facts =
                    new AuditFacts(DecisionCheck.keys(request.ledger().keys()));
            List<Diagnostic> problems = new ArrayList<>(fetched.problems());
            problems.addAll(facts.read(
                    ledger,
                    new Chain.Expected(Optional.of(name), request.ledger().known())));
            problems.addAll(history.problems());
            AuditRequest.Period period = request.days();
            AuditReport.Asked asked = new AuditReport.Asked(
                    name,
                    request.branch(),
                    history.tip(),
                    ledger.tip(),
                    facts.records(),
                    new Days(period.since(), period.until(), period.zone(), period.last()),
                    request.now());
            return AuditReport.of(
                    asked,
                    problems,
                    facts.with(history.line(), problems),
                    history,
                    request.sample().map(AuditRequest.Sampling::size),
                    request.sample()
                            .flatMap(AuditRequest.Sampling::seed)
                            .or(ledger::tip)
                            .orElse("no ledger"));
        }
    }

    /** What the site tells of changes, by the ledger that is asked for and the branch whose catalog it shows. */
    static Optional<AuditReport> forSite(PublishRequest request, Compilation compiled) {
        return request.ledger()
                .map(place -> report(new AuditRequest(
                        request.location().repository(),
                        request.location().revision().orElse("HEAD"),
                        LedgerAsked.of(Optional.of(place).filter(name -> !name.equals("local")), Optional.empty()),
                        new AuditRequest.Period(
                                Optional.empty(),
                                Optional.empty(),
                                CatalogCompiler.zone(compiled.insights().catalog()),
                                Optional.empty()),
                        Optional.empty(),
                        compiled.asOf())));
    }

    /** The files beside the pages of a site. */
    static SortedMap<String, Content> beside(AuditReport report) {
        return new TreeMap<>(Map.of(
                "audit.csv", AuditCsv.of(report),
                "audit.json", AuditJson.of(report, "mvn " + VERIFY, GateFiles.generator())));
    }

    private static Answer.Verdict verdict(AuditReport report) {
        if (!report.isReliable()) {
            return Answer.Verdict.NOT_EVALUATED;
        }
        if (!report.isClean()) {
            return Answer.Verdict.REFUSED;
        }
        return report.problems().isEmpty() ? Answer.Verdict.PASSED : Answer.Verdict.WARNED;
    }
}
