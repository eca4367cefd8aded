package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Progress;
import dev.servicecatalog.compiler.ProgressLine;
import java.io.Console;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows on a terminal how far long work is, on one line that is written over. Work on less than {@value #MANY} things is done before anybody
 * could read it.
 */
final class Terminal implements Progress {
    /** Told each so many percent. */
    static final int STEP = 1;

    private static final int MANY = 1000;
    private static final int WIDTH = 78;

    private final Log log;
    private final PrintStream screen;
    private final InstantSource clock;
    private final Map<String, ProgressLine> lines = new HashMap<>();
    private boolean unfinished;

    Terminal(Log log) {
        this(log, System.err, InstantSource.system());
    }

    Terminal(Log log, PrintStream screen, InstantSource clock) {
        this.log = log;
        this.screen = screen;
        this.clock = clock;
    }

    /** Whether people look on; from Java 22 on there may be a console without a terminal. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** Below a line that did not come to its end. */
    @Override
    public synchronized void accept(String sentence) {
        if (unfinished) {
            screen.println();
            unfinished = false;
        }
        log.info(sentence);
    }

    @Override
    public synchronized void at(String what, int done, int all) {
        if (done == 1) {
            lines.remove(what);
        }
        if (all >= MANY) {
            lines.computeIfAbsent(what, any -> new ProgressLine(what, STEP, clock.instant()))
                    .at(done, all, clock.instant())
                    .ifPresent(this::overwrite);
        }
    }

    /** Shows a line in the place of the one before; the last one stays. */
    synchronized void overwrite(String line) {
        screen.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        unfinished = !line.contains("(100%)");
        if (!unfinished) {
            screen.println();
        }
    }
}
