package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.output.site.ProposedChanges.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that a proposal changes, with links to where it shows. */
record ProposalPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Group> groups,
        List<Finding> newFindings)
        implements PageView {
    static final String PATH = "proposal.html";

    /** So much keeps the page light; the diff goal lists everything. */
    private static final int MOST = 60;

    private static final int MOST_LINES = 8;

    /** What is new, changed or removed. */
    record Group(String id, String title, String style, List<Item> items, Optional<String> left) {}

    /** One thing with what is different about it. */
    record Item(Phrase title, String kind, List<ProposedChanges.Line> lines, Optional<String> left) {}

    /** What is wrong now and was not before. */
    record Finding(String style, String grave, String message, String place) {}

    static ProposalPage of(Site site, Proposal proposal, ProposedChanges changes, PageLinks links) {
        Words words = site.words();
        List<Group> groups = new ArrayList<>();
        for (State state : State.values()) {
            List<EntityId> all = changes.all(state);
            if (!all.isEmpty()) {
                groups.add(group(words, state, all, changes, links));
            }
        }
        return new ProposalPage(
                words.text("proposal-title"),
                words.text("proposal-summary", proposal.base()),
                List.of(links.home(), Phrase.of(words.text("proposal"))),
                Set.of(),
                groups,
                proposal.diff().newFindings().stream()
                        .limit(MOST)
                        .map(finding -> finding(words, finding))
                        .toList());
    }

    boolean hasGroups() {
        return !groups.isEmpty();
    }

    boolean hasNewFindings() {
        return !newFindings.isEmpty();
    }

    private static Group group(Words words, State state, List<EntityId> all, ProposedChanges changes, PageLinks links) {
        String key = Wording.key(state);
        return new Group(
                "proposal-" + key,
                words.count("proposal-" + key, all.size()),
                key,
                all.stream()
                        .limit(MOST)
                        .map(id -> item(words, id, state, changes, links))
                        .toList(),
                left(words, all.size(), MOST));
    }

    private static Item item(Words words, EntityId id, State state, ProposedChanges changes, PageLinks links) {
        List<ProposedChanges.Line> lines = changes.lines(id);
        return new Item(
                state == State.REMOVED ? Phrase.of(changes.title(id)) : links.shown(id),
                words.choice("kind", id.kind().key()),
                lines.stream().limit(MOST_LINES).toList(),
                left(words, lines.size(), MOST_LINES));
    }

    private static Optional<String> left(Words words, int all, int shown) {
        return all > shown ? Optional.of(words.text("and-more", all - shown)) : Optional.empty();
    }

    private static Finding finding(Words words, Diagnostic finding) {
        String severity = finding.severity().word();
        return new Finding(
                finding.severity() == Severity.ERROR ? "missed" : "muted",
                words.text("severity-" + severity),
                finding.message(),
                finding.place().file() + ":" + finding.place().line());
    }
}
