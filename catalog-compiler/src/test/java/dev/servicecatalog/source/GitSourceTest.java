package dev.servicecatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {
    private static final PersonIdent AUTHOR = new PersonIdent(
            "Author", "author@example.org", java.time.Instant.parse("2026-03-02T09:00:00Z"), java.time.ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void commitTwice() throws GitAPIException, IOException {
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        put("catalog/a.yaml", "first");
        put("catalog/deep/b.yml", "b");
        put("catalog/notes.txt", "not read");
        put("catalog/.hidden/c.yaml", "not read");
        put("catalog/target/d.yaml", "not read");
        put("elsewhere.yaml", "not below the catalog");
        Files.createSymbolicLink(folder.resolve("catalog/out.yaml"), Path.of("../elsewhere.yaml"));
        Files.createSymbolicLink(folder.resolve("catalog/in.yaml"), Path.of("a.yaml"));
        commit("first");
        put("catalog/a.yaml", "second");
        commit("second");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void readsAnyRevisionWithoutCheckout() {
        try (GitSource first = GitSource.of(folder, "HEAD~1", "catalog")) {
            assertThat(first.paths()).containsExactly("a.yaml", "deep/b.yml");
            assertThat(text(first, "a.yaml")).isEqualTo("first");
        }
        try (GitSource second = GitSource.of(folder, "main", "catalog")) {
            assertThat(text(second, "a.yaml")).isEqualTo("second");
            assertThat(second.revision()).hasValueSatisfying(revision -> {
                assertThat(revision.commit()).hasSize(40);
                assertThat(revision.committedAt()).isEqualTo("2026-03-02T09:00:00Z");
                assertThat(revision.modified()).isFalse();
            });
        }
    }

    @Test
    void folderAndRevisionListTheSameFilesAndProblems() {
        try (GitSource committed = GitSource.of(folder, "HEAD", "catalog")) {
            DirectorySource onDisk = DirectorySource.of(folder.resolve("catalog"));
            assertThat(onDisk.paths()).isEqualTo(committed.paths());
            assertThat(onDisk.problems()).isEqualTo(committed.problems()).hasSize(1);
        }
    }

    @Test
    void filesBesideTheDocumentsAreReadTheSameWay() throws GitAPIException, IOException {
        Files.createSymbolicLink(folder.resolve("catalog/link.txt"), Path.of("notes.txt"));
        commit("third");
        put("catalog/notes.txt", "changed since");
        DirectorySource onDisk = DirectorySource.of(folder.resolve("catalog"));
        try (GitSource committed = GitSource.of(folder, "HEAD", "catalog")) {
            assertThat(committed.beside("notes.txt").orElseThrow().content())
                    .asString()
                    .isEqualTo("not read");
            assertThat(onDisk.beside("notes.txt").orElseThrow().content())
                    .asString()
                    .isEqualTo("changed since");
            for (String none : List.of("link.txt", "deep", "nothing.txt")) {
                assertThat(committed.beside(none)).as(none).isEmpty();
                assertThat(onDisk.beside(none)).as(none).isEmpty();
            }
        }
    }

    @Test
    void folderSaysWhetherItDiffersFromItsCommit() throws IOException {
        DirectorySource clean = DirectorySource.of(folder.resolve("catalog"));
        assertThat(clean.revision())
                .hasValueSatisfying(r -> assertThat(r.modified()).isFalse());
        put("elsewhere.yaml", "a change that the catalog does not feel");
        assertThat(clean.revision())
                .hasValueSatisfying(r -> assertThat(r.modified()).isFalse());
        put("catalog/target/catalog/site.yaml", "made by a build");
        put("catalog/notes.txt", "not part of the catalog");
        assertThat(clean.revision())
                .hasValueSatisfying(r -> assertThat(r.modified()).isFalse());
        put("catalog/a.yaml", "third");
        assertThat(clean.revision())
                .hasValueSatisfying(r -> assertThat(r.modified()).isTrue());
    }

    @Test
    void aNewFileOfTheLookIsADifferenceToo() throws IOException {
        put("catalog/site/words/en.properties", "home-question = What now?");
        assertThat(DirectorySource.of(folder.resolve("catalog")).revision())
                .hasValueSatisfying(r -> assertThat(r.modified()).isTrue());
    }

    @Test
    void bareRepositoryIsEnough() throws GitAPIException {
        Path bare = folder.resolve("bare.git");
        Git.cloneRepository()
                .setBare(true)
                .setURI(folder.toUri().toString())
                .setDirectory(bare.toFile())
                .call()
                .close();
        try (GitSource source = GitSource.of(bare, "main", "catalog")) {
            assertThat(source.paths()).hasSize(2);
        }
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> GitSource.of(folder, "no-such-branch", "catalog"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no revision \"no-such-branch\"");
        assertThatThrownBy(() -> GitSource.of(folder, "HEAD", "katalog"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no folder \"katalog\"");
        assertThatThrownBy(() -> GitSource.of(folder, "HEAD", "../outside"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("outside the repository");
    }

    @Test
    void linkThatIsNoPathLeavesTheFolder() {
        Listing listing = new Listing();
        listing.link("a.yaml", "b\0c");
        listing.link("notes.txt", "/etc/hosts");
        assertThat(listing.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("the link points to \"bc\""));
    }

    private static String text(CatalogSource source, String path) {
        return new String(source.read(path).content(), StandardCharsets.UTF_8);
    }

    private void put(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void commit(String subject) throws GitAPIException {
        git.add().addFilepattern("catalog").addFilepattern("elsewhere.yaml").call();
        git.commit()
                .setMessage(subject)
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call();
    }
}
