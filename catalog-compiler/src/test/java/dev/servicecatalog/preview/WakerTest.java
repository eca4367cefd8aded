package dev.servicecatalog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** It is certain that nothing more is written only where the file system reports about every folder, and has just shown that it does. */
@Timeout(60)
class WakerTest {
    private static final int MOMENT = 50;
    private static final int LONG = 2_000;

    @TempDir
    Path folder;

    @Test
    void silenceAfterAReportIsCertain() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            untilQuiet(waker, MOMENT);
        }
    }

    /** The time of the test would run out. */
    @Test
    void silenceThatLastedIsNotAwaitedAgain() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            untilQuiet(waker, LONG);
            for (int i = 0; i < 100; i++) {
                assertThat(waker.staysQuiet(LONG)).isTrue();
            }
        }
    }

    /** The time of the test would run out. */
    @Test
    void aReportThatWaitsIsTakenWhereNoTimeIsLeft() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            untilQuiet(waker, MOMENT);
            write();
            boolean quiet = waker.staysQuiet(0);
            while (quiet) {
                quiet = waker.staysQuiet(0);
            }
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsReported() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            untilQuiet(waker, MOMENT);
            write();
            assertThat(waker.staysQuiet(LONG)).isFalse();
        }
    }

    @Test
    void aFolderThatReportsNothingIsNeverCertain() throws IOException, InterruptedException {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (Waker waker = watching(Set.of(folder, other))) {
            write();
            waker.await();
            assertThat(waker.staysQuiet(MOMENT)).isFalse();
        }
    }

    @Test
    void aLookByTheClockSaysNothingAboutReports() throws InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            waker.await();
            assertThat(waker.staysQuiet(MOMENT)).isFalse();
        }
    }

    @Test
    void theClockAloneIsNeverCertain() throws InterruptedException {
        try (Waker waker = Waker.ofClock()) {
            waker.await();
            assertThat(waker.staysQuiet(MOMENT)).isFalse();
        }
    }

    /** The first folder alone is asked for reports. */
    private Waker watching(Set<Path> known) {
        Waker waker = Waker.ofFileSystem();
        waker.watch(folder);
        waker.forgetAllBut(known);
        return waker;
    }

    /** One write may be reported in several parts; without an end the time of the test runs out. */
    private static void untilQuiet(Waker waker, long milliseconds) throws InterruptedException {
        boolean quiet = waker.staysQuiet(milliseconds);
        while (!quiet) {
            quiet = waker.staysQuiet(milliseconds);
        }
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "a: 1");
    }
}
