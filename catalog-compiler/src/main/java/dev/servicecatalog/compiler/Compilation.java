package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.OutsideView;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.output.site.OwnFiles;
import dev.servicecatalog.output.site.Proposal;
import dev.servicecatalog.source.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalog, read and checked.
 *
 * @param insights everything that could be read, and what follows from it
 * @param asOf the moment it was reckoned with
 * @param complete whether all that the files say could be read
 * @param findings everything wrong with it that its baseline does not know, at the severities it states, in the order of places
 * @param known what is wrong with it and known to its baseline, in the order of places
 * @param files how many files were read
 * @param revision the commit it belongs to
 * @param origins where each document stands
 * @param own templates, assets, words and pages of the catalog's own, which lie in the folder {@code site} beside its documents
 * @param coverage how far it is translated
 * @param texts the findings that are not known, as texts for a terminal, in the same order
 * @param proposal what it changes in the version that it is proposed to; empty if it is not
 */
public record Compilation(
        CatalogInsights insights,
        Instant asOf,
        boolean complete,
        List<Diagnostic> findings,
        List<Diagnostic> known,
        int files,
        Optional<Revision> revision,
        Origins origins,
        OwnFiles own,
        List<String> texts,
        Optional<Proposal> proposal,
        Coverage coverage) {

    /** The findings as one text for a terminal; empty if there are none. */
    public String report() {
        return String.join("", texts);
    }

    /** The findings as a front end prints them. */
    List<Outcome.Finding> printed() {
        return printed(finding -> true);
    }

    /** Some of the findings as a front end prints them. */
    List<Outcome.Finding> printed(Predicate<Diagnostic> which) {
        return IntStream.range(0, findings.size())
                .filter(i -> which.test(findings.get(i)))
                .mapToObj(i -> new Outcome.Finding(findings.get(i).severity(), texts.get(i)))
                .toList();
    }

    /** Everything wrong with it, known or not, in the order of places. */
    public List<Diagnostic> all() {
        return Stream.concat(findings.stream(), known.stream()).sorted().toList();
    }

    /** {@code 2 errors in 1 file; 264 known findings in the baseline}. */
    String verdict() {
        if (known.isEmpty()) {
            return TextReport.summary(findings);
        }
        return (findings.isEmpty() ? "no new findings" : TextReport.summary(findings)) + "; "
                + count(known.size(), "known finding") + " in the baseline";
    }

    /** Where each document stands. */
    Map<EntityId, SourceSpan> places() {
        return catalog().entities().collect(Collectors.toMap(Entity::id, entity -> origins.place(entity.id())));
    }

    /** Everything that could be read. */
    public Catalog catalog() {
        return insights.catalog();
    }

    /** What people outside may see of it, as if it were all there is. */
    Compilation forOutside() {
        return new Compilation(
                CatalogInsights.of(OutsideView.of(catalog()), insights.today()),
                asOf,
                complete,
                List.of(),
                List.of(),
                files,
                revision,
                origins,
                own,
                List.of(),
                Optional.empty(),
                Coverage.NONE);
    }

    /** The same with what it changes in another version. */
    Compilation proposing(Proposal changes) {
        return copy(findings, texts, Optional.of(changes));
    }

    /** The same with one more finding, which comes first. */
    Compilation with(Diagnostic finding) {
        String text = new TextReport(file -> List.of()).render(finding);
        return copy(
                Stream.concat(Stream.of(finding), findings.stream()).toList(),
                Stream.concat(Stream.of(text), texts.stream()).toList(),
                proposal);
    }

    private Compilation copy(List<Diagnostic> shown, List<String> rendered, Optional<Proposal> changes) {
        return new Compilation(
                insights, asOf, complete, shown, known, files, revision, origins, own, rendered, changes, coverage);
    }

    /** {@code 2 services and 5 offerings}. */
    String servicesAndOfferings() {
        return count(catalog().services().size(), "service") + " and "
                + count(catalog().offerings().size(), "offering");
    }

    /** {@code 14 services and 31 offerings in 22 files}. */
    public String contents() {
        return servicesAndOfferings() + " in " + count(files, "file");
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
