package dev.servicecatalog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real files, told about by the file system or found by looking. */
@Timeout(60)
class FolderWatchTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Set<Path>> told = new LinkedBlockingQueue<>();

    private FolderWatch watch;

    @AfterEach
    void close() {
        watch.close();
    }

    enum Way {
        TOLD,
        LOOKING
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void writtenReplacedAndRemovedFilesAreNamed(Way way) throws IOException, InterruptedException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, "a: 1");
        watch = watch(way);
        Files.writeString(file, "a: 2");
        assertThat(told.take()).containsExactly(file);
        Path draft = Files.writeString(folder.resolve(".a.yaml.swp"), "a: 3");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(told.take()).containsExactly(file);
        Files.delete(file);
        assertThat(told.take()).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void newFoldersAreWatchedToo(Way way) throws IOException, InterruptedException {
        watch = watch(way);
        Path inner = Files.createDirectories(folder.resolve("new/inner"));
        Path first = Files.writeString(inner.resolve("first.yaml"), "a: 1");
        assertThat(told.take()).containsExactly(first);
        Path second = Files.writeString(inner.resolve("second.yaml"), "a: 1");
        assertThat(told.take()).containsExactly(second);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void hiddenFilesAndBuildOutputAreNobodysChange(Way way) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("target"));
        watch = watch(way);
        Files.writeString(folder.resolve(".hidden"), "a");
        Files.writeString(folder.resolve("a.yaml~"), "a");
        Files.writeString(folder.resolve("target/made.html"), "a");
        Path last = Files.writeString(folder.resolve("last.yaml"), "a");
        assertThat(told.take()).containsExactly(last);
    }

    private FolderWatch watch(Way way) {
        return way == Way.TOLD
                ? FolderWatch.of(List.of(folder), FileStamps.of(List.of(folder)), told::add)
                : FolderWatch.looking(List.of(folder), told::add);
    }
}
