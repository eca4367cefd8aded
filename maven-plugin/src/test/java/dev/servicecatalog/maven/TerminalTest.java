package dev.servicecatalog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** One line that is written over, and sentences below it. */
class TerminalTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> logged = new ArrayList<>();
    private Instant now = BEGIN;

    private final Terminal terminal = new Terminal(
            new SystemStreamLog() {
                @Override
                public void info(CharSequence sentence) {
                    logged.add(sentence + " below " + lines().size());
                }
            },
            new PrintStream(shown, true, StandardCharsets.UTF_8),
            () -> now);

    @Test
    void eachLineTakesThePlaceOfTheOneBefore() {
        for (int done = 1; done <= 2000; done++) {
            now = BEGIN.plusMillis(done);
            terminal.at("pages", done, 2000);
        }
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0).split("\r"))
                .hasSize(101)
                .anyMatch(line -> line.startsWith("500 of 2,000 pages (25%), 1,002 a second"))
                .allMatch(line -> line.isEmpty() || line.length() == 78);
        assertThat(lines().get(0)).contains("\r2,000 of 2,000 pages (100%), ");
    }

    @Test
    void workThatIsSoonDoneShowsNothing() {
        for (int done = 1; done <= 999; done++) {
            terminal.at("pages", done, 999);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theSameWorkBeginsAnewInAnotherLanguage() {
        for (int language = 0; language < 2; language++) {
            for (int done = 1; done <= 1000; done++) {
                terminal.at("pages", done, 1000);
            }
        }
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aSentenceStandsBelowALineThatDidNotEnd() {
        for (int done = 1; done <= 1200; done++) {
            terminal.at("files", done, 2000);
        }
        terminal.accept("It failed.");
        assertThat(logged).containsExactly("It failed. below 1");
        assertThat(shown.toString(StandardCharsets.UTF_8)).endsWith(System.lineSeparator());
    }

    /** Ended by a line break; what was written over is part of its line. */
    private List<String> lines() {
        return List.of(shown.toString(StandardCharsets.UTF_8).split(System.lineSeparator()));
    }
}
