package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Progress;
import dev.servicecatalog.compiler.ProgressLine;
import java.io.Console;
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
    private final InstantSource clock = InstantSource.system();
    private final Map<String, ProgressLine> lines = new HashMap<>();

    Terminal(Log log) {
        this.log = log;
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

    @Override
    public void accept(String sentence) {
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
                    .ifPresent(Terminal::overwrite);
        }
    }

    static void overwrite(String line) {
        System.err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        if (line.contains("(100%)")) {
            System.err.println();
        }
    }
}
