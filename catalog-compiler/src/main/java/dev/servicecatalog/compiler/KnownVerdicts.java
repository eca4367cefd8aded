package dev.servicecatalog.compiler;

import dev.servicecatalog.backtest.Verdict;
import dev.servicecatalog.output.decision.BacktestLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was decided before, in a file with a line for each change, written as it goes. A last line that is only half there is dropped. */
final class KnownVerdicts implements AutoCloseable {
    private final Map<String, Verdict> byCommit = new HashMap<>();
    private final BufferedWriter writer;

    private KnownVerdicts(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            read(file);
        }
        this.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static KnownVerdicts in(Path file) {
        try {
            return new KnownVerdicts(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int whole = content.length;
        while (whole > 0 && content[whole - 1] != '\n') {
            whole--;
        }
        new String(content, 0, whole, StandardCharsets.UTF_8)
                .lines()
                .map(BacktestLines::read)
                .flatMap(Optional::stream)
                .forEach(verdict -> byCommit.put(verdict.commit(), verdict));
        if (whole < content.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
    }

    boolean knows(String commit) {
        return byCommit.containsKey(commit);
    }

    void add(Verdict verdict) {
        try {
            writer.write(BacktestLines.write(verdict));
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byCommit.put(verdict.commit(), verdict);
    }

    Map<String, Verdict> byCommit() {
        return Map.copyOf(byCommit);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
