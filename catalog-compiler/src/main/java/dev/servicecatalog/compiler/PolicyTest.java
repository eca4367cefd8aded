package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.gate.PolicyCaseResult;
import dev.servicecatalog.gate.PolicyExamination;
import dev.servicecatalog.gate.PolicyParts;
import dev.servicecatalog.output.report.PolicyTestText;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests a change policy: looks at it by itself, and runs its cases through the gate. */
public final class PolicyTest {
    private static final DiagnosticCode CASE_WRONG = DiagnosticCode.error("policy-case-wrong");

    private PolicyTest() {}

    /**
     * Tests a policy; fails on findings as severe as the request says, and on wrong cases.
     *
     * @throws WrongUseException if the location names nothing
     * @throws java.io.UncheckedIOException if files cannot be read
     */
    public static Outcome run(PolicyTestRequest request) {
        try (CatalogSource source = request.location().open()) {
            try {
                BasePolicy read = BasePolicy.read(
                        source,
                        request.policy(),
                        zone -> request.reckoning().asOf(source.revision().map(Revision::committedAt), zone));
                return read.problems().isEmpty() ? test(request, read, source) : unreadable(read.problems(), source);
            } catch (Unevaluable e) {
                return unreadable(e.problems(), source);
            }
        }
    }

    private static Outcome unreadable(List<Diagnostic> problems, CatalogSource source) {
        return new Outcome(
                true,
                findings(problems, new TextReport(new SourceLines(source))),
                "The policy could not be tested: " + TextReport.summary(problems) + ".",
                "Mend the findings above first.");
    }

    private static Outcome test(PolicyTestRequest request, BasePolicy read, CatalogSource source) {
        CaseFolder cases = CaseFolder.read(
                request.location(), request.cases(), new CaseVocabulary(read.catalog(), read.policy(), read.zone()));
        List<PolicyCaseResult> results = cases.cases().stream()
                .map(each -> PolicyCaseResult.of(
                        each,
                        read.base().insights(),
                        FrozenPolicy.of(read.policy(), source, each.now()).policy()))
                .toList();
        List<Diagnostic> findings = new ArrayList<>(
                PolicyExamination.of(read.policy(), read.catalog(), read.places(), read.now(), read.zone()));
        FrozenPolicy frozen = FrozenPolicy.of(read.policy(), source, read.now());
        findings.addAll(frozen.problems());
        findings.addAll(frozen.notes());
        findings.addAll(cases.findings());
        results.stream().map(PolicyTest::wrong).flatMap(Optional::stream).forEach(findings::add);
        findings.sort(null);
        SourceLines ofCatalog = new SourceLines(source);
        TextReport report = new TextReport(path -> cases.isCase(path) ? cases.lines(path) : ofCatalog.apply(path));
        String table = PolicyTestText.table(results, PolicyParts.of(frozen.policy()));
        return outcome(request, findings, findings(findings, report), table, results);
    }

    private static Optional<Diagnostic> wrong(PolicyCaseResult result) {
        return result.wrong().isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        CASE_WRONG,
                        result.stated().expected().place(),
                        "\"" + result.stated().name() + "\" goes otherwise: " + String.join("; ", result.wrong()),
                        "Correct what the case expects, or the policy.",
                        ""));
    }

    private static Outcome outcome(
            PolicyTestRequest request,
            List<Diagnostic> findings,
            List<Outcome.Finding> printed,
            String table,
            List<PolicyCaseResult> results) {
        boolean failed = request.failOn().failsOn(findings);
        long ok = results.stream().filter(result -> result.wrong().isEmpty()).count();
        String summary = "The policy decides " + ok + " of " + results.size()
                + (results.size() == 1 ? " case" : " cases") + " as expected: " + TextReport.summary(findings) + ".";
        String next = findings.isEmpty()
                ? "See what a change would get with the goal catalog:explain."
                : "Mend the findings above; docs/policy.md says how policies and cases are written.";
        return new Outcome(
                failed,
                Stream.concat(printed.stream(), Stream.of(new Outcome.Finding(Severity.INFO, table)))
                        .toList(),
                summary,
                next);
    }

    private static List<Outcome.Finding> findings(List<Diagnostic> findings, TextReport report) {
        return findings.stream()
                .map(finding -> new Outcome.Finding(finding.severity(), report.render(finding)))
                .toList();
    }
}
