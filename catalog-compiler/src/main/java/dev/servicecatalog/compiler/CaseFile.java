package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.PolicyCase;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of policy cases.
 *
 * @param cases those that are understood, in the order stated
 * @param findings what is wrong with the others, in the order of places
 */
record CaseFile(List<PolicyCase> cases, List<Diagnostic> findings) {
    private static final List<String> KEYS = List.of("now", "cases");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static CaseFile of(ParsedFile parsed, CaseVocabulary words) {
        List<Diagnostic> findings = new ArrayList<>(parsed.problems());
        List<PolicyCase> cases = new ArrayList<>();
        for (YamlNode document : parsed.documents()) {
            CaseNode.of(document, "a file of cases", KEYS, parsed.path(), findings)
                    .ifPresent(node -> read(node, parsed.path(), words, cases, findings));
        }
        findings.sort(null);
        return new CaseFile(List.copyOf(cases), List.copyOf(findings));
    }

    private static void read(
            CaseNode node, String file, CaseVocabulary words, List<PolicyCase> cases, List<Diagnostic> findings) {
        Optional<YamlNode> list = node.value("cases");
        if (list.isEmpty() || !(list.get() instanceof Sequence)) {
            node.missing("the file has no list of cases", "Add `cases:` and below it `- name: ...`.");
            return;
        }
        Optional<Instant> now = moment(node, words.zone());
        for (YamlNode item : ((Sequence) list.get()).items()) {
            CaseNode.of(item, "a case", CaseReader.KEYS, file, findings)
                    .flatMap(each -> new CaseReader(each, words, now, findings).read())
                    .ifPresent(cases::add);
        }
    }

    /** The moment behind {@code now}, on the clock of the catalog's default hours. */
    static Optional<Instant> moment(CaseNode node, ZoneId zone) {
        return node.quantity("now", CaseFile::dateTime, "\"2026-03-02 10:00\"")
                .map(time -> new WallClock(zone).first(time));
    }

    static Optional<LocalDateTime> dateTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, DAY_AND_TIME));
        } catch (DateTimeParseException noSuchTime) {
            return Optional.empty();
        }
    }
}
