package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the reports of a replay are made from.
 *
 * @param revision whose changes they are, as stated
 * @param head the full id of its commit
 * @param builds whether they were judged as builds that go live, and not as changes of the catalog
 * @param asked how many changes were asked for
 * @param notes what was left out or taken for granted, whole sentences without full stop
 * @param now the moment it was asked
 * @param generator the version of this software; empty if it has none
 */
public record BacktestReport(
        Replay replay,
        String revision,
        String head,
        boolean builds,
        int asked,
        List<String> notes,
        Instant now,
        Optional<String> generator) {
    /** Copies the list. */
    public BacktestReport {
        notes = List.copyOf(notes);
    }
}
