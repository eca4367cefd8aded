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
    private static final int LONG = 30_000;

    @TempDir
    Path folder;

    @Test
    void silenceAfterAReportIsCertain() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            assertThat(waker.staysQuiet(MOMENT)).isTrue();
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsReported() throws IOException, InterruptedException {
        try (Waker waker = watching(Set.of(folder))) {
            write();
            waker.await();
            while (!waker.staysQuiet(MOMENT)) {
                // what belongs to the first file
            }
            Thread writer = new Thread(this::write);
            writer.start();
            assertThat(waker.staysQuiet(LONG / 2)).isFalse();
            writer.join();
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

    private void write() {
        try {
            Files.writeString(folder.resolve("a.yaml"), "a: 1");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
