package dev.servicecatalog.compiler;

import dev.servicecatalog.backtest.Committee;
import dev.servicecatalog.backtest.Replay;
import dev.servicecatalog.backtest.Replay.Decided;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.Landing;
import dev.servicecatalog.evidence.PastChanges;
import dev.servicecatalog.gate.PastChange;
import dev.servicecatalog.output.decision.BacktestLines;
import dev.servicecatalog.output.decision.BacktestReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One replay: all changes land once more, and each policy decides about those that are wanted and not decided yet. */
final class BacktestRun {
    private final BacktestRequest request;
    private final PastChanges past;
    private final String folder;
    private final List<BacktestRules> rules;
    private final Committee committee;
    private final Set<String> withoutCatalog = new TreeSet<>();
    private int done;

    BacktestRun(
            BacktestRequest request, PastChanges past, String folder, List<BacktestRules> rules, Committee committee) {
        this.request = request;
        this.past = past;
        this.folder = folder;
        this.rules = rules;
        this.committee = committee;
    }

    /**
     * Replays.
     *
     * @param kept the folder in which decisions are kept
     */
    BacktestReport run(Path kept, BacktestProgress progress) throws Unevaluable {
        List<KnownVerdicts> verdicts = new ArrayList<>();
        try (PastCatalogs catalogs = new PastCatalogs(request.repository(), folder)) {
            rules.forEach(each -> verdicts.add(KnownVerdicts.in(kept.resolve(name(each)))));
            List<PastGate> gates = rules.stream()
                    .map(each -> new PastGate(request, folder, each, catalogs))
                    .toList();
            Collected<List<PastChange>> replayed = past.replay(
                    folder,
                    gates.stream().map(PastGate::makers).toList(),
                    landing -> landing(landing, gates, verdicts, progress));
            if (replayed.fact().isEmpty()) {
                throw new Unevaluable(replayed.problems());
            }
            return report(replayed.fact().get(), verdicts);
        } finally {
            verdicts.forEach(KnownVerdicts::close);
        }
    }

    private String name(BacktestRules each) {
        List<String> asked = List.of(
                String.valueOf(request.builds()),
                folder,
                past.head(),
                GateFiles.generator().orElse(""));
        return BacktestLines.digest(each.policy(), each.catalog(), asked) + ".jsonl";
    }

    private void landing(
            Landing landing, List<PastGate> gates, List<KnownVerdicts> verdicts, BacktestProgress progress) {
        if (!request.builds() && landing.folderBefore().isEmpty()) {
            withoutCatalog.add(landing.commit());
        } else {
            for (int i = 0; i < gates.size(); i++) {
                if (!verdicts.get(i).knows(landing.commit())) {
                    verdicts.get(i).add(gates.get(i).decide(landing));
                }
            }
        }
        progress.decided(++done, past.count());
    }

    private BacktestReport report(List<PastChange> all, List<KnownVerdicts> verdicts) {
        List<PastChange> changes = all.stream()
                .filter(change -> !withoutCatalog.contains(change.commit()))
                .toList();
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            decided.add(new Decided(rules.get(i).name(), verdicts.get(i).byCommit()));
        }
        Instant known = request.now().isBefore(past.until()) ? request.now() : past.until();
        return new BacktestReport(
                Replay.of(changes, decided, committee, known),
                request.revision(),
                past.head(),
                request.builds(),
                request.changes(),
                new BacktestNotes(request, past, folder, rules, withoutCatalog.size()).all(),
                request.now(),
                GateFiles.generator());
    }
}
