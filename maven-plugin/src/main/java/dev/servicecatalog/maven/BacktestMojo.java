package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.Backtest;
import dev.servicecatalog.compiler.BacktestProgress;
import dev.servicecatalog.compiler.BacktestRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Replays a change policy, and a second one beside it, over the changes that already landed: how many would have been approved at once,
 * reviewed, refused or held, how often each sort was taken back, and how much waiting for a committee is saved. Writes
 * {@code backtest/backtest.json}, {@code .md} and {@code .txt} below {@code catalog.output}, and keeps there what was decided, so that a run
 * that was stopped goes on where it was. All options stand on the command line.
 *
 * <p>{@code catalog.repository}, {@code catalog.head} (HEAD), {@code catalog.changes} (500), {@code catalog.directory},
 * {@code catalog.deploy} for builds, {@code catalog.location} of another catalog with the policy, {@code catalog.policy},
 * {@code catalog.compareWith} (a policy's name or a folder), {@code catalog.committee} (every second Thursday at 10:00),
 * {@code catalog.timeZone}, {@code catalog.now}, {@code catalog.output}.
 */
@Mojo(name = "backtest", requiresProject = false, threadSafe = true)
public final class BacktestMojo extends TrustedMojo {
    private static final int CI_STEP = 10;

    @Override
    Answer ask(CommandLine options) {
        BacktestRequest request = new BacktestRequest(
                options.path(GateOption.REPOSITORY, ""),
                options.text(GateOption.HEAD, "HEAD"),
                options.number(GateOption.CHANGES, BacktestRequest.USUAL_CHANGES),
                options.text(GateOption.DIRECTORY).map(Path::of),
                options.isSet(GateOption.DEPLOY),
                options.text(GateOption.LOCATION),
                options.text(GateOption.POLICY),
                options.text(GateOption.COMPARE_WITH),
                options.text(GateOption.COMMITTEE),
                options.zone(GateOption.ZONE),
                options.instant(GateOption.NOW).orElseGet(TrustedMojo::clock));
        return Backtest.run(request, options.path(GateOption.OUTPUT, "target/catalog"), progress());
    }

    /** One line that is written over on a terminal, some lines in the log elsewhere. */
    private BacktestProgress progress() {
        return Terminal.isThere()
                ? BacktestProgress.lines(Terminal.STEP, InstantSource.system(), new Terminal(getLog())::overwrite)
                : BacktestProgress.lines(CI_STEP, InstantSource.system(), getLog()::info);
    }
}
