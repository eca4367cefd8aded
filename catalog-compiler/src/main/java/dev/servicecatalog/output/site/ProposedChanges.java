package dev.servicecatalog.output.site;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.model.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a proposal changes, by what it is about: on its page, on the menu and on the page of the proposal. */
final class ProposedChanges {
    private static final Set<ChangeType> ADDED =
            Set.of(ChangeType.SERVICE_ADDED, ChangeType.OFFERING_ADDED, ChangeType.ENTITY_ADDED);
    private static final Set<ChangeType> REMOVED =
            Set.of(ChangeType.SERVICE_REMOVED, ChangeType.OFFERING_REMOVED, ChangeType.ENTITY_REMOVED);

    private final Words words;
    private final SortedMap<EntityId, List<Change>> bySubject;

    /** How something stands in a proposal. */
    enum State {
        REMOVED,
        CHANGED,
        ADDED
    }

    /**
     * What the page of something says about it.
     *
     * @param style the class that styles know
     */
    record Notice(String style, String title, List<Line> lines, Phrase all) {}

    /**
     * One difference.
     *
     * @param sort what it means to the business
     * @param what it is about
     * @param values what it was and what it is; empty if it was and is nothing
     */
    record Line(String sort, String what, Optional<Values> values) {}

    /** What it was, what it is, and by how much a price rises. */
    record Values(String before, String after, Optional<String> rise) {}

    ProposedChanges(Words words, Optional<Proposal> proposed) {
        this.words = words;
        this.bySubject = proposed.map(proposal -> proposal.diff().changes().stream()
                        .collect(Collectors.groupingBy(Change::subject, TreeMap::new, Collectors.toList())))
                .orElseGet(TreeMap::new);
    }

    /** Everything that is different in some way, in the order of kinds and names. */
    List<EntityId> all(State state) {
        return bySubject.keySet().stream()
                .filter(id -> state(id).equals(Optional.of(state)))
                .toList();
    }

    /** The name of something, also if it is gone. */
    String title(EntityId id) {
        return bySubject.get(id).get(0).title();
    }

    /** How something stands; empty if it is as it was. */
    Optional<State> state(EntityId id) {
        List<Change> changes = bySubject.getOrDefault(id, List.of());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (changes.stream().anyMatch(change -> ADDED.contains(change.type()))) {
            return Optional.of(State.ADDED);
        }
        boolean gone = changes.stream().anyMatch(change -> REMOVED.contains(change.type()));
        return Optional.of(gone ? State.REMOVED : State.CHANGED);
    }

    /** The word for it on a line of the menu. */
    Optional<String> tag(EntityId id) {
        return state(id).map(state -> words.text("proposed-" + Wording.key(state)));
    }

    /** What the page of something says; empty if it is as it was. */
    Optional<Notice> notice(EntityId id, PageLinks links) {
        return state(id)
                .map(state -> new Notice(
                        Wording.key(state),
                        words.text("proposed-" + Wording.key(state) + "-here"),
                        lines(id),
                        Phrase.link(words.text("proposal-all"), links.to(ProposalPage.PATH))));
    }

    /** What is different about it, what hurts most first; coming and going need no further words. */
    List<Line> lines(EntityId id) {
        return bySubject.get(id).stream()
                .filter(change -> !ADDED.contains(change.type()) && !REMOVED.contains(change.type()))
                .map(this::line)
                .toList();
    }

    private Line line(Change change) {
        return new Line(words.byName("sort", change.type().word()), change.note(), values(change));
    }

    private Optional<Values> values(Change change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Values(
                change.before().orElse(words.text("not-stated")),
                change.after().orElse(words.text("not-stated")),
                change.percent().map(percent -> (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %")));
    }
}
