package dev.servicecatalog.compiler;

import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the policy that counts. A policy that is not understood to the last word decides nothing. */
final class PolicyChoice {
    private static final DiagnosticCode NO_POLICY = DiagnosticCode.error("no-policy");
    private static final String USUAL = "default";

    /** What decides must be whole: rules, waivers, calendars, and the settings with the severities. */
    private static final Set<Kind> DECIDING = Set.of(Kind.CHANGE_POLICY, Kind.WAIVER, Kind.CALENDAR, Kind.CATALOG);

    private PolicyChoice() {}

    static ChangePolicy of(Version base, Optional<String> wanted) throws Unevaluable {
        Map<String, ChangePolicy> policies = base.catalog().changePolicies();
        String name = wanted.orElse(
                policies.size() == 1 ? policies.keySet().iterator().next() : USUAL);
        ChangePolicy policy = policies.get(name);
        if (policy != null) {
            return policy;
        }
        List<Diagnostic> broken = base.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(PolicyChoice::mayHideAPolicy)
                .toList();
        throw new Unevaluable(
                policies.isEmpty() && !broken.isEmpty()
                        ? broken.stream().map(PolicyChoice::before).toList()
                        : List.of(Diagnostic.of(
                                NO_POLICY,
                                SourceSpan.startOf(""),
                                "the catalog before the change has no ChangePolicy \"" + name + "\"",
                                "Add one to the base branch first; a change cannot bring its own rules.",
                                "")));
    }

    /** It is about a policy, or about a file in which one could stand. */
    private static boolean mayHideAPolicy(Diagnostic finding) {
        return finding.subject().isEmpty() || finding.subject().startsWith(Kind.CHANGE_POLICY.word() + "/");
    }

    /**
     * These findings, with all that keeps a document that decides from being understood: no severity and no waiver makes half a policy
     * a whole one.
     */
    static List<Diagnostic> strictly(LoadedCatalog loaded, List<Diagnostic> weighed) {
        List<Diagnostic> broken = loaded.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && isAboutDeciding(finding))
                .filter(finding -> !weighed.contains(finding))
                .toList();
        return Stream.concat(
                        weighed.stream().filter(finding -> !broken.contains(finding.at(Severity.ERROR))),
                        broken.stream())
                .sorted()
                .toList();
    }

    /** What is wrong with the documents that decide, before the change. */
    static List<Diagnostic> problems(Version base, ChangePolicy policy) {
        return wrong(base, policy).stream().map(PolicyChoice::before).toList();
    }

    /** What is wrong with the documents that decide, as they stand. */
    static List<Diagnostic> wrong(Version base, ChangePolicy policy) {
        return base.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> isAboutDeciding(finding) || finding.subject().isEmpty())
                .filter(finding -> !finding.subject().startsWith(Kind.CHANGE_POLICY.word() + "/")
                        || finding.subject().equals(policy.id().toString()))
                .toList();
    }

    /** The change may well mend it, but is judged by what was there before. */
    private static Diagnostic before(Diagnostic finding) {
        return Diagnostic.of(
                finding.code(),
                finding.place(),
                "before the change, " + finding.message(),
                finding.remedy()
                        + " The change is judged by what stood there before, so a person has to let this one in.",
                finding.subject());
    }

    private static boolean isAboutDeciding(Diagnostic finding) {
        return DECIDING.stream().anyMatch(kind -> finding.subject().startsWith(kind.word() + "/"));
    }
}
