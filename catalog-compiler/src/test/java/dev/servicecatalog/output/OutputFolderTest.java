package dev.servicecatalog.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

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

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a page"})
    void whatIsTheSameKeepsItsTime(String text) throws IOException {
        write("page.html", text);
        Files.setLastModifiedTime(site().resolve("page.html"), FileTime.from(LONG_AGO));
        write("page.html", text);
        assertThat(site().resolve("page.html")).hasContent(text);
        assertThat(Files.getLastModifiedTime(site().resolve("page.html")).toInstant())
                .isEqualTo(LONG_AGO);
    }

    @ParameterizedTest
    @CsvSource({"'', a", "a, ''", "abc, abcd", "abcd, abc", "abcd, abxd", "abcd, xbcd"})
    void whatDiffersIsWritten(String before, String after) throws IOException {
        write("page.html", before);
        Files.setLastModifiedTime(site().resolve("page.html"), FileTime.from(LONG_AGO));
        write("page.html", after);
        assertThat(site().resolve("page.html")).hasContent(after);
        assertThat(Files.getLastModifiedTime(site().resolve("page.html")).toInstant())
                .isAfter(LONG_AGO);
    }

    @Test
    void largeFilesAreComparedPieceByPiece() throws IOException {
        byte[] large = new byte[100_000];
        new SplittableRandom(7).nextBytes(large);
        byte[] other = large.clone();
        other[70_000] ^= 1;
        for (byte[] content : List.of(large, large, other, large)) {
            try (OutputFolder output = OutputFolder.replacing(site())) {
                try (OutputStream stream = output.create("large.bin")) {
                    stream.write(content, 0, 30_000);
                    stream.write(content[30_000]);
                    stream.write(content, 30_001, content.length - 30_001);
                }
                assertThat(output.bytes()).isEqualTo(content.length);
                output.publish();
            }
            assertThat(site().resolve("large.bin")).hasBinaryContent(content);
        }
    }

    @Test
    void takesOverWhatIsThereWithTheContentThatIsMeant() throws IOException {
        write("deep/page.html", "a");
        try (OutputFolder output = OutputFolder.replacing(site())) {
            assertThat(output.keep("deep/page.html", Checksum.of("b".getBytes(UTF_8))))
                    .isFalse();
            assertThat(output.keep("deep/page.html", Checksum.of("a".getBytes(UTF_8))))
                    .isTrue();
            assertThat(output.keep("missing.html", Checksum.of("a".getBytes(UTF_8))))
                    .isFalse();
            assertThat(output.kept()).isEqualTo(1);
            assertThat(output.files()).isEqualTo(1);
            assertThat(output.bytes()).isEqualTo(1);
            output.publish();
        }
        assertThat(site().resolve("deep/page.html")).hasContent("a");
    }

    @Test
    void countsWhatIsKept() throws IOException {
        write("page.html", "a");
        try (OutputFolder output = OutputFolder.replacing(site())) {
            output.write("page.html", "a".getBytes(UTF_8));
            output.write("other.html", "b".getBytes(UTF_8));
            assertThat(output.kept()).isEqualTo(1);
            assertThat(output.files()).isEqualTo(2);
        }
        assertThat(site().resolve("page.html")).hasContent("a");
    }

    @Test
    void noFileIsWrittenTwice() throws IOException {
        write("page.html", "a");
        try (OutputFolder output = OutputFolder.replacing(site())) {
            output.write("page.html", "a".getBytes(UTF_8));
            assertThatThrownBy(() -> output.write("page.html", "a".getBytes(UTF_8)))
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThatThrownBy(() -> output.write("page.html", "b".getBytes(UTF_8)))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    /** Who puts a link into the published folder does not get a page written through it. */
    @Test
    void aLinkIsNoOldVersion() throws IOException {
        write("page.html", "a");
        Path elsewhere = Files.writeString(parent.resolve("elsewhere.html"), "a");
        Files.delete(site().resolve("page.html"));
        Files.createSymbolicLink(site().resolve("page.html"), elsewhere);
        write("page.html", "a");
        assertThat(Files.isRegularFile(site().resolve("page.html"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
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
