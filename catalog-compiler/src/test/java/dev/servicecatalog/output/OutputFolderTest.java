package dev.servicecatalog.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path parent;

    @Test
    void isReplacedAsAWhole() throws IOException {
        write("old.html", "old");
        write("deep/new.html", "new");
        assertThat(site().resolve("old.html")).doesNotExist();
        assertThat(site().resolve("deep/new.html")).hasContent("new");
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void staysAsItWasIfNotPublished() throws IOException {
        write("old.html", "old");
        try (OutputFolder output = OutputFolder.replacing(site())) {
            output.write("new.html", "new".getBytes(UTF_8));
        }
        assertThat(site().resolve("old.html")).hasContent("old");
        assertThat(site().resolve("new.html")).doesNotExist();
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void whatAKilledRunLeftIsMendedByTheNext() throws IOException {
        write("old.html", "old");
        Path movedAway = parent.resolve(".site.old-00000000-0000-0000-0000-000000000001");
        Files.move(site(), movedAway);
        Path draft = parent.resolve(".site.new-00000000-0000-0000-0000-000000000002");
        Files.createDirectories(draft);
        Files.createFile(draft.resolve(".catalog-site"));
        OutputFolder.replacing(site()).close();
        assertThat(site().resolve("old.html")).hasContent("old");
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void foreignFilesAreNotReplaced() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> OutputFolder.replacing(site()))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("not published from a catalog");
        assertThat(site().resolve("thesis.txt")).hasContent("years of work");
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void anEmptyFolderIsReplaced() throws IOException {
        Files.createDirectories(site());
        write("a.html", "a");
        assertThat(site().resolve("a.html")).hasContent("a");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(site(), "x");
        assertThatThrownBy(() -> OutputFolder.replacing(site())).hasMessageContaining("is a file");
    }

    @Test
    void pathsStayInside() throws IOException {
        try (OutputFolder output = OutputFolder.replacing(site())) {
            assertThatThrownBy(() -> output.create("../elsewhere.html")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void countsFilesAndBytes() throws IOException {
        try (OutputFolder output = OutputFolder.replacing(site())) {
            output.write("a.html", "12345".getBytes(UTF_8));
            output.write("b.html", "67".getBytes(UTF_8));
            assertThat(output.files()).isEqualTo(2);
            assertThat(output.bytes()).isEqualTo(7);
        }
    }

    private Path site() {
        return parent.resolve("site");
    }

    private void write(String path, String text) throws IOException {
        try (OutputFolder output = OutputFolder.replacing(site())) {
            output.write(path, text.getBytes(UTF_8));
            output.publish();
        }
    }

    private Stream<String> beside() throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
