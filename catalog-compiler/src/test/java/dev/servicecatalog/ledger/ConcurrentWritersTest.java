package dev.servicecatalog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many write at the same time: none is lost, none doubled, and the chain is whole. */
class ConcurrentWritersTest {
    private static final int THREADS = 50;
    private static final int PROCESSES = 8;
    private static final int EACH = 2;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void fiftyThreadsWithAFewClones() throws InterruptedException, ExecutionException {
        LedgerTrial trial = LedgerTrial.in(folder);
        List<Path> clones =
                IntStream.range(0, 10).mapToObj(i -> trial.clone("clone" + i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Appended>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                all.add(threads.submit(
                        () -> trial.writer(clones.get(number % 10)).append(trial.decision(number), LedgerTrial.NOW)));
            }
            for (Future<Appended> each : all) {
                assertThat(each.get().problems()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        assertComplete(trial, THREADS);
    }

    @Test
    @Timeout(600)
    void processesOfWhichSomeDie() throws IOException, InterruptedException {
        LedgerTrial trial = LedgerTrial.in(folder);
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            trial.clone("clone" + i);
            running.add(start(i));
        }
        for (int i = 0; i < 2; i++) {
            Path marker = folder.resolve("clone" + i + ".begun");
            while (!Files.exists(marker) && running.get(i).isAlive()) {
                Thread.sleep(2);
            }
            running.get(i).destroyForcibly();
        }
        for (int i = 2; i < PROCESSES; i++) {
            assertThat(running.get(i).waitFor(300, TimeUnit.SECONDS)).isTrue();
            assertThat(running.get(i).exitValue()).as(Files.readString(log(i))).isZero();
        }
        for (int i = 0; i < 2; i++) {
            running.get(i).waitFor();
            Process again = start(i);
            assertThat(again.waitFor(300, TimeUnit.SECONDS)).isTrue();
            assertThat(again.exitValue()).as(Files.readString(log(i))).isZero();
        }
        assertComplete(trial, PROCESSES * EACH);
    }

    private static void assertComplete(LedgerTrial trial, int count) {
        List<String> expected = IntStream.range(0, count)
                .mapToObj(i -> Statement.id(trial.decision(i)))
                .toList();
        assertThat(LedgerTrial.ids(trial.bare())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(LedgerTrial.errors(trial.bare())).isEmpty();
    }

    private Path log(int number) {
        return folder.resolve("clone" + number + ".log");
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + File.pathSeparator,
                        Appender.class.getName(),
                        folder.toString(),
                        Integer.toString(number))
                .redirectErrorStream(true)
                .redirectOutput(log(number).toFile())
                .start();
    }

    /** A pipeline of its own. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            int number = Integer.parseInt(args[1]);
            Path clone = folder.resolve("clone" + number);
            LedgerTrial trial = LedgerTrial.existing(folder);
            for (int i = 0; i < EACH; i++) {
                Appended appended = trial.writer(clone).append(trial.decision(number * EACH + i), LedgerTrial.NOW);
                if (!appended.problems().isEmpty()) {
                    throw new IllegalStateException(appended.problems().toString());
                }
                Files.writeString(folder.resolve("clone" + number + ".begun"), "");
            }
        }
    }
}
