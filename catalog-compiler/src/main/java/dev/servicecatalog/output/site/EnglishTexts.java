package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.output.decision.AuditWords;
import java.util.stream.Stream;

/** What the product itself says in English only: words nobody has translated yet, findings, differences, and what an audit found. */
final class EnglishTexts {
    private EnglishTexts() {}

    static Stream<String> of(Site site) {
        Stream<String> words = site.words().foreign().stream().filter(word -> !word.contains("{"));
        Stream<String> findings =
                site.input().findings().stream().flatMap(finding -> Stream.of(finding.message(), finding.remedy()));
        Stream<String> differences = site.input().proposal().stream()
                .flatMap(proposal -> proposal.diff().changes().stream())
                .map(Change::note);
        Stream<String> audit = site.input().audit().stream().flatMap(EnglishTexts::of);
        return Stream.of(words, findings, differences, audit)
                .flatMap(texts -> texts)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter));
    }

    private static Stream<String> of(AuditReport report) {
        Stream<Figures> figures = Stream.of(
                        Stream.of(report.all()),
                        report.byMonth().values().stream(),
                        report.byService().values().stream())
                .flatMap(each -> each);
        Stream<String> shares =
                figures.flatMap(each -> AuditWords.lines(each).stream()).map(AuditWords.Line::text);
        Stream<String> reasons = report.changes().stream()
                .flatMap(change -> Stream.concat(
                        Stream.of(AuditWords.why(change)),
                        change.ruling().stream().flatMap(ruling -> ruling.verdict().reasons().stream())));
        return Stream.concat(shares, reasons);
    }
}
