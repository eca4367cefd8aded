package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.gate.ErrorBudgetLane;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.EvidenceNeeded;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the change gate will say to a build of a component, as far as it can be told before there is one. */
final class GateOutlook {
    private final Site site;
    private final Component component;
    private final Builds builds;
    private final PageLinks links;
    private final Words words;

    GateOutlook(Site site, Component component, Builds builds, PageLinks links) {
        this.site = site;
        this.component = component;
        this.builds = builds;
        this.links = links;
        this.words = site.words();
    }

    /** What it asks for, and whether a build may go now. */
    List<Section> sections() {
        Phrase noPolicy = Phrase.missing(words.text("no-policy-stated"));
        Phrase nothing = Phrase.inapplicable(words.text("nothing-touched-why"));
        boolean touches = !builds.touched(component).isEmpty();
        Phrase otherwise = builds.policy().isEmpty() ? noPolicy : touches ? askedForNothing() : nothing;
        return List.of(
                Section.of(site, "gate-asks", builds.policy().map(this::asked).orElseGet(this::none), otherwise)
                        .with(touches ? figures() : List.of()),
                Section.of(
                        site,
                        "gate-now",
                        builds.policy().map(this::budgets).orElseGet(this::none),
                        builds.policy().isEmpty() ? noPolicy : nothing));
    }

    private Sheet none() {
        return new Sheet.Builder(words, "service").sheet();
    }

    private Phrase askedForNothing() {
        return Phrase.of(words.text("gate-asks-nothing"));
    }

    private List<Section.Figure> figures() {
        List<Section.Figure> figures = new ArrayList<>();
        figures.add(new Section.Figure(
                words.text("importance"),
                Phrase.of(words.text("importance-" + Wording.key(builds.importance(component)))),
                words.text("gate-importance-text")));
        builds.policy().ifPresent(policy -> figures.add(mayGo(policy)));
        return figures;
    }

    private Section.Figure mayGo(ChangePolicy policy) {
        Instant now = site.input().asOf();
        List<ChangePolicy.Freeze> frozen = builds.frozen(component, now);
        Optional<String> turns =
                builds.turns(component, now).map(at -> site.wording().longMoment(at, site.zone()));
        String text = frozen.isEmpty()
                ? turns.map(at -> words.text("freeze-begins", at)).orElse(words.text("no-freeze-ahead"))
                : frozen.get(0).name()
                        + turns.map(at -> ", " + words.text("freeze-ends", at)).orElse("");
        return new Section.Figure(
                words.text("freezes"),
                frozen.isEmpty() ? Phrase.kept(words.text("no-freeze-now")) : Phrase.missed(words.text("frozen")),
                policy.freezeCalendars().isEmpty() ? text : words.text("freeze-files", text));
    }

    /** The policy may state it for a lower importance only; then more important services need no less. */
    private Sheet asked(ChangePolicy policy) {
        Sheet.Builder sheet = new Sheet.Builder(words, "evidence").texts("how-to-show");
        if (builds.touched(component).isEmpty()) {
            return sheet.sheet();
        }
        Optional<EvidenceNeeded> needed = policy.evidenceFor(builds.importance(component));
        needed.ifPresent(stated -> {
            stated.needs().forEach(kind -> ask(sheet, Wording.key(kind)));
            stated.coverageAtLeast()
                    .ifPresent(least -> sheet.line(
                            Phrase.of(words.text(
                                    "evidence-coverage", site.wording().percentage(least))),
                            List.of(),
                            Phrase.of(words.text("evidence-coverage-how"))));
        });
        return sheet.sheet();
    }

    private void ask(Sheet.Builder sheet, String kind) {
        sheet.line(
                Phrase.of(words.text("evidence-" + kind)),
                List.of(),
                Phrase.of(words.text("evidence-" + kind + "-how")));
    }

    private Sheet budgets(ChangePolicy policy) {
        Sheet.Builder sheet = new Sheet.Builder(words, "service").texts("budget-left", "gate-then");
        for (Service service : builds.touched(component)) {
            ErrorBudgetLane lane = ErrorBudgetLane.of(
                    policy.errorBudget(),
                    MeasuredBudget.of(site.catalog(), site.today(), service).map(MeasuredBudget::budget));
            String said = words.text("lane-" + Wording.key(lane));
            sheet.line(
                    links.service(service.name()),
                    List.of(),
                    HealthPage.left(site, service, links),
                    lane == ErrorBudgetLane.STOP ? Phrase.missed(said) : Phrase.of(said));
        }
        return sheet.sheet();
    }
}
