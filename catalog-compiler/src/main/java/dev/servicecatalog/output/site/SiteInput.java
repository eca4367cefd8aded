package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a site is made from: the same input gives the same bytes.
 *
 * @param insights what to publish, with all figures; what the catalog does not state is shown as not stated
 * @param asOf the moment the build reckons with, usually the time of the commit
 * @param revision which version of the catalog it is; empty outside version control
 * @param findings what is wrong with the catalog; their number is shown
 * @param options how to publish
 * @param audit what landed and who decided about it; there are no pages about changes where it is not asked for
 * @param places where each document stands; a page does not say where it may be mended if that is not known
 * @param proposal what this version changes in another one; nothing is said of it where it is no proposal
 * @param edition in which language
 * @param coverage how far the catalog is translated
 */
public record SiteInput(
        CatalogInsights insights,
        Instant asOf,
        Optional<Revision> revision,
        List<Diagnostic> findings,
        SiteOptions options,
        Optional<AuditReport> audit,
        Map<EntityId, SourceSpan> places,
        Optional<Proposal> proposal,
        Edition edition,
        Coverage coverage) {
    /** Without pages about changes. */
    public SiteInput(
            CatalogInsights insights,
            Instant asOf,
            Optional<Revision> revision,
            List<Diagnostic> findings,
            SiteOptions options) {
        this(insights, asOf, revision, findings, options, Optional.empty());
    }

    /** Without places. */
    public SiteInput(
            CatalogInsights insights,
            Instant asOf,
            Optional<Revision> revision,
            List<Diagnostic> findings,
            SiteOptions options,
            Optional<AuditReport> audit) {
        this(insights, asOf, revision, findings, options, audit, Map.of());
    }

    /** No proposal, in the language of the catalog and in no other. */
    public SiteInput(
            CatalogInsights insights,
            Instant asOf,
            Optional<Revision> revision,
            List<Diagnostic> findings,
            SiteOptions options,
            Optional<AuditReport> audit,
            Map<EntityId, SourceSpan> places) {
        this(
                insights,
                asOf,
                revision,
                findings,
                options,
                audit,
                places,
                Optional.empty(),
                Edition.only(insights.catalog()),
                Coverage.NONE);
    }

    /**
     * A version of the catalog.
     *
     * @param name short, as people quote it: {@code 4f2c9e1}
     * @param link a page that shows it, https
     * @param modified whether there are changes that are not committed
     */
    public record Revision(String name, Optional<String> link, boolean modified) {
        /** Of which everything is committed. */
        public Revision(String name, Optional<String> link) {
            this(name, link, false);
        }
    }
}
