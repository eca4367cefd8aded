package dev.servicecatalog.compiler;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Is told how far a replay is. */
public interface BacktestProgress {
    /** So many changes of all that are replayed have been decided about. */
    void decided(int done, int all);

    /**
     * Tells people each so many percent.
     *
     * @param clock of the machine, for the pace and the time that is left
     * @param sink gets one line at a time
     */
    static BacktestProgress lines(int percent, InstantSource clock, Consumer<String> sink) {
        return new BacktestProgress() {
            private Optional<ProgressLine> progress = Optional.empty();

            @Override
            public void decided(int done, int all) {
                ProgressLine telling = progress.orElseGet(() -> new ProgressLine("changes", percent, clock.instant()));
                progress = Optional.of(telling);
                telling.at(done, all, clock.instant()).ifPresent(sink);
            }
        };
    }
}
