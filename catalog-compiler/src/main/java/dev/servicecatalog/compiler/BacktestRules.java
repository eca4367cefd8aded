package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.FreezeCalendars;
import dev.servicecatalog.load.KnownFiles;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.SourceFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A policy that is replayed, with the catalog it stands in. Its severities and waivers count for all changes, not those of the day.
 *
 * @param name as the reports call it
 * @param policy with the freezes of its calendars
 * @param unknown what the policy names and its catalog does not have, in sentences; such a name decides nothing here
 */
record BacktestRules(String name, Catalog catalog, ChangePolicy policy, List<String> unknown) {
    private static final DiagnosticCode NO_POLICY = DiagnosticCode.error("no-policy");
    private static final String UNKNOWN_NAME = "unknown-name";
    private static final String USUAL = "default";
    private static final String WAIVERS = Kind.WAIVER.word() + "/";
    private static final String CALENDARS = Kind.CALENDAR.word() + "/";
    private static final DiagnosticCode NO_CALENDARS_THERE = DiagnosticCode.error("no-calendars-there");

    /** The time whose freezes are looked at, and the moment the catalog is. */
    record Times(Instant from, Instant until, Instant now) {}

    /** Reads the policy that a location holds. */
    static BacktestRules read(CatalogLocation location, Optional<String> wanted, Times times) throws Unevaluable {
        Optional<SourceFile> published = location.published();
        if (published.isPresent()) {
            return of(PublishedCatalog.whole(published.get()), Optional.empty(), wanted, times);
        }
        try (CatalogSource source = location.open()) {
            return of(CatalogLoader.load(source), Optional.of(source), wanted, times);
        }
    }

    private static BacktestRules of(
            LoadedCatalog loaded, Optional<CatalogSource> source, Optional<String> wanted, Times times)
            throws Unevaluable {
        Version base = new Versions(times.now(), new KnownFiles(), Optional.empty()).judge(loaded);
        ChangePolicy policy = policy(base, wanted);
        List<Diagnostic> problems = errors(base, List.of(policy.id().toString(), WAIVERS, CALENDARS));
        List<Diagnostic> names =
                problems.stream().filter(BacktestRules::isUnknownName).toList();
        if (problems.size() > names.size()) {
            throw new Unevaluable(problems);
        }
        return new BacktestRules(
                policy.id().name(),
                base.catalog(),
                frozen(policy, source, times),
                names.stream().map(Diagnostic::message).distinct().toList());
    }

    private static ChangePolicy policy(Version base, Optional<String> wanted) throws Unevaluable {
        SortedMap<String, ChangePolicy> policies = base.catalog().changePolicies();
        String name = wanted.orElse(policies.size() == 1 ? policies.firstKey() : USUAL);
        if (policies.containsKey(name)) {
            return policies.get(name);
        }
        List<Diagnostic> broken = errors(base, List.of(Kind.CHANGE_POLICY.word() + "/"));
        throw new Unevaluable(broken.isEmpty() ? List.of(noPolicy(name, policies.keySet())) : broken);
    }

    private static Diagnostic noPolicy(String name, Collection<String> there) {
        return Diagnostic.of(
                NO_POLICY,
                SourceSpan.startOf(""),
                "the catalog has no ChangePolicy \"" + name + "\"",
                there.isEmpty()
                        ? "Name the folder of a catalog that has one with -Dcatalog.location."
                        : "Use one of: " + String.join(", ", there) + ".",
                "");
    }

    /** Mostly somebody whose approval would count; approvals are not known of the past. */
    private static boolean isUnknownName(Diagnostic problem) {
        return problem.code().name().equals(UNKNOWN_NAME);
    }

    /** What is wrong with documents that decide. Others of the catalog may be as they are: it is the changes that are replayed. */
    private static List<Diagnostic> errors(Version base, List<String> subjects) {
        return base.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> subjects.stream().anyMatch(finding.subject()::startsWith))
                .toList();
    }

    private static ChangePolicy frozen(ChangePolicy policy, Optional<CatalogSource> source, Times times)
            throws Unevaluable {
        if (policy.freezeCalendars().isEmpty()) {
            return policy;
        }
        if (source.isEmpty()) {
            throw new Unevaluable(List.of(Diagnostic.of(
                    NO_CALENDARS_THERE,
                    SourceSpan.startOf(""),
                    "the policy names calendars of freezes, which a published catalog does not hold",
                    "Name the catalog's folder or repository with -Dcatalog.location.",
                    "")));
        }
        FreezeCalendars read = FreezeCalendars.read(
                policy,
                source.get(),
                i -> SourceSpan.startOf(""),
                times.from(),
                times.until().plusSeconds(1));
        List<Diagnostic> errors = read.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new Unevaluable(errors);
        }
        return policy.with(read.freezes());
    }

    BacktestRules named(String other) {
        return new BacktestRules(other, catalog, policy, unknown);
    }

    /** The day that a moment falls on where the catalog's default hours are. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CatalogCompiler.zone(catalog));
    }

    /** The catalog as it is on a day. */
    CatalogInsights on(LocalDate day) {
        return CatalogInsights.of(catalog, day);
    }
}
