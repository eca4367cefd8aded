package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/** A repository in which real Git signs with real keys; neither the home folder nor the keys of whoever runs the test are touched. */
final class SigningRepository implements AutoCloseable {
    private final Path home;
    final Path folder;
    private final Git git;

    SigningRepository(Path home) throws Exception {
        this.home = home;
        this.folder = Files.createDirectory(home.resolve("repository"));
        this.git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        Files.createDirectory(
                home.resolve("gpg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void need(String... programs) {
        for (String program : programs) {
            boolean there = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            Tools.need(there, "no " + program + " here: signatures made by real programs are not checked");
        }
    }

    /** Runs a program with a home folder of its own and returns what it printed. */
    String run(String... command) throws IOException {
        Path log = home.resolve("log.txt");
        List<String> all = new ArrayList<>(List.of(
                "env", "HOME=" + home, "GNUPGHOME=" + home.resolve("gpg"), "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C"));
        all.addAll(List.of(command));
        int exit = Tools.run(log, all);
        String printed = Files.readString(log);
        assertThat(exit).as(String.join(" ", command) + "\n" + printed).isZero();
        return printed;
    }

    String git(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Ana", "-c", "user.email=ana@example.org"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new)).strip();
    }

    /** Makes an empty commit and returns its id. */
    String commit(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("commit", "--quiet", "--allow-empty", "--message", "raise the promise"));
        git(all.toArray(String[]::new));
        return git("rev-parse", "HEAD");
    }

    /** The same, signed with an SSH key. */
    String commitWithSsh(Path key) throws IOException {
        return commit("-c", "gpg.format=ssh", "-c", "user.signingkey=" + key, "-c", "commit.gpgsign=true");
    }

    /** The same, signed with a GPG key. */
    String commitWithGpg(String key) throws IOException {
        return commit("-c", "user.signingkey=" + key, "-c", "commit.gpgsign=true");
    }

    /** Makes an SSH key and returns its private file; the public one has {@code .pub} behind it. */
    Path sshKey(String name, String... options) throws IOException {
        Path key = home.resolve(name);
        List<String> all =
                new ArrayList<>(List.of("ssh-keygen", "-q", "-N", "", "-C", name, "-f", key.toString(), "-t"));
        all.addAll(List.of(options));
        run(all.toArray(String[]::new));
        return key;
    }

    String raw(String id) throws IOException {
        return new String(git.getRepository().open(ObjectId.fromString(id)).getBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Puts a commit in as it is, however odd. */
    String put(String raw) throws IOException {
        Repository repository = git.getRepository();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.ISO_8859_1));
            inserter.flush();
            return id.name();
        }
    }

    @Override
    public void close() throws IOException {
        git.close();
    }
}
