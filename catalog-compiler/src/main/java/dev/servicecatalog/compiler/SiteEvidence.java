package dev.servicecatalog.compiler;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.ledger.StoredFiles;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.export.EvidenceBundle;
import dev.servicecatalog.output.report.FreezeCalendarFile;
import dev.servicecatalog.output.report.FreezeCalendarFile.OfPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands beside the pages about changes: the audit, the freezes for people's calendars, and all evidence in one file. */
final class SiteEvidence {
    private static final String README = """
            Evidence about changes of the catalog, made when its site was published.

            audit.csv, audit.json   every landed change, and which record decided about it
            catalog.json            the catalog, what follows from it, and what is wrong with it
            ledger/                 the ledger as it stands in Git, byte by byte; audit.json names the commit and the digests
            SHA256SUMS              the digest of every file here

            Check that nothing was altered:  sha256sum -c SHA256SUMS
            Whether records belong together, and belong to the repository, catalog:verify and catalog:audit say in a clone.
            """;

    private SiteEvidence() {}

    /** The files by path from the root of the site. */
    static SortedMap<String, Content> of(
            PublishRequest request, Compilation compiled, AuditReport report, Content catalogJson) {
        SortedMap<String, Content> files = Audit.beside(report);
        SortedMap<String, Content> evidence = new TreeMap<>(files);
        evidence.put("catalog.json", catalogJson);
        evidence.put("README.txt", out -> out.write(README.getBytes(StandardCharsets.UTF_8)));
        files.put("evidence.zip", new EvidenceBundle("evidence", evidence, ledger(request, report)));
        if (!compiled.insights().catalog().changePolicies().isEmpty()) {
            String calendar = FreezeCalendarFile.render(freezes(request, compiled), compiled.asOf());
            files.put("freezes.ics", out -> out.write(calendar.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static EvidenceBundle.More ledger(PublishRequest request, AuditReport report) {
        Optional<String> tip = report.asked().ledger();
        if (tip.isEmpty()) {
            return files -> {};
        }
        return files -> StoredFiles.of(
                request.location().repository(),
                tip.get(),
                (path, content) -> files.add("ledger/" + path, content::transferTo));
    }

    private static List<OfPolicy> freezes(PublishRequest request, Compilation compiled) {
        return compiled.insights().catalog().changePolicies().values().stream()
                .map(policy -> new OfPolicy(policy, freezes(policy, request, compiled)))
                .toList();
    }

    private static List<Freeze> freezes(ChangePolicy policy, PublishRequest request, Compilation compiled) {
        ChangePolicy whole = policy.freezeCalendars().isEmpty()
                ? policy
                : FrozenPolicy.closing(policy, request.location().open(), compiled.asOf())
                        .policy();
        return whole.freezes().stream()
                .distinct()
                .sorted(Comparator.comparing(Freeze::from).thenComparing(Freeze::name))
                .toList();
    }
}
