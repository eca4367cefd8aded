package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding as a preview shows it.
 *
 * @param severity the class that styles know
 * @param grave the word for it
 * @param about what it is about, with a link to its page if it has one
 */
record PreviewFinding(
        String severity,
        String grave,
        String message,
        String code,
        String remedy,
        String place,
        Optional<Phrase> about) {

    /** Findings under one heading. */
    record Group(String id, String title, List<PreviewFinding> findings) {}

    static PreviewFinding of(Diagnostic finding, Words words, Optional<Phrase> about) {
        String severity = finding.severity().word();
        return new PreviewFinding(
                severity,
                words.text("severity-" + severity),
                finding.message(),
                finding.code().name(),
                finding.remedy(),
                finding.place().file() + ":" + finding.place().line(),
                about);
    }

    /** Those that no page is about, then the others with their pages. */
    static List<Group> groups(List<Diagnostic> findings, Words words, Map<String, String> pageOf) {
        List<PreviewFinding> others = new ArrayList<>();
        List<PreviewFinding> shown = new ArrayList<>();
        for (Diagnostic finding : findings) {
            Optional<String> page = Optional.ofNullable(pageOf.get(finding.subject()));
            Optional<Phrase> about = Optional.of(finding.subject())
                    .filter(subject -> !subject.isEmpty())
                    .map(subject ->
                            page.map(path -> Phrase.link(subject, "/" + path)).orElseGet(() -> Phrase.of(subject)));
            (page.isPresent() ? shown : others).add(of(finding, words, about));
        }
        List<Group> groups = new ArrayList<>();
        add(groups, "preview-others", words, others);
        add(groups, "preview-on-pages", words, shown);
        return groups;
    }

    private static void add(List<Group> groups, String id, Words words, List<PreviewFinding> findings) {
        if (!findings.isEmpty()) {
            groups.add(new Group(id, words.text(id), findings));
        }
    }
}
