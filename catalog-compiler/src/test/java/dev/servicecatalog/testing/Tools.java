package dev.servicecatalog.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs that a test needs and a build does not. Without them a test is skipped and says so; {@code -Dtools.required=true} fails it. */
public final class Tools {
    private Tools() {}

    /** Goes on only if something is there; {@code otherwise} says what is missing and what is not tested for want of it. */
    public static void need(boolean there, String otherwise) {
        if (there) {
            return;
        }
        if (Boolean.getBoolean("tools.required")) {
            fail(otherwise);
        }
        abort(otherwise);
    }

    /** Whether a program is on the path and can tell its version. */
    public static boolean runs(String program) {
        try {
            Process asked = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return exitCode(asked) == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs a program to its end and returns its exit code; what it prints goes to the log. */
    public static int run(Path log, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            return exitCode(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + process.info(), e);
        }
    }
}
