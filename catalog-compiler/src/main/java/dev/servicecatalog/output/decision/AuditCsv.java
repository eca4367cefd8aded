package dev.servicecatalog.output.decision;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.LandedChange;
import dev.servicecatalog.audit.Ruling;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.export.CsvLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code audit.csv}: one line for each landed change, for a spreadsheet. No field is taken for a formula there. */
public final class AuditCsv {
    private static final List<String> HEADINGS = List.of(
            "commit",
            "landed",
            "title",
            "author",
            "standing",
            "why",
            "services",
            "risk",
            "record",
            "decided",
            "outcome",
            "approvals",
            "reasons",
            "incident",
            "review",
            "review due",
            "ended",
            "taken back by");

    private AuditCsv() {}

    /** The file, UTF-8, lines as RFC 4180 wants them, written one by one. */
    public static Content of(AuditReport report) {
        return out -> {
            out.write(CsvLine.of(HEADINGS).getBytes(StandardCharsets.UTF_8));
            for (AuditedChange change : report.changes()) {
                out.write(CsvLine.of(fields(change, report)).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static List<String> fields(AuditedChange change, AuditReport report) {
        LandedChange landing = change.landing();
        List<String> fields = new ArrayList<>(List.of(
                landing.commit(),
                landing.times().landed().toString(),
                landing.title(),
                landing.author(),
                change.standing().word(),
                change.why(),
                String.join(" ", change.services()),
                change.risk()));
        fields.add(ruling(change, ruling -> String.valueOf(ruling.number())));
        fields.add(ruling(change, ruling -> ruling.at().toString()));
        fields.add(ruling(change, ruling -> ruling.verdict().outcome()));
        fields.add(ruling(change, ruling -> String.valueOf(ruling.verdict().approvals())));
        fields.add(ruling(change, ruling -> String.join("; ", ruling.verdict().reasons())));
        fields.add(ruling(
                change,
                ruling -> ruling.emergency().flatMap(Ruling.Emergency::incident).orElse("")));
        fields.add(change.review().map(review -> review.state().word()).orElse(""));
        fields.add(change.review()
                .flatMap(AuditedChange.Review::due)
                .map(Object::toString)
                .orElse(""));
        fields.add(AuditWords.endings(report.fate(change)));
        fields.add(report.fate(change).takenBackBy().orElse(""));
        return fields;
    }

    private static String ruling(AuditedChange change, Function<Ruling, String> field) {
        return change.ruling().map(field).orElse("");
    }
}
