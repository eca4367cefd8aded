package dev.servicecatalog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A real Git repository for tests of the gate: branch {@code main} holds a catalog with a policy under {@code catalog/}, branch
 * {@code change} starts there.
 */
public final class GateRepository implements AutoCloseable {
    /** A moment without freezes, on a working day. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/gate/base");

    private final Path folder;
    private final Git git;

    private GateRepository(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** Makes the repository in an empty folder and checks out {@code change}. */
    public static GateRepository in(Path folder) {
        return of(BASE, folder);
    }

    /** The same with the files of another folder as the catalog. */
    public static GateRepository of(Path base, Path folder) {
        try {
            Git git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call();
            GateRepository repository = new GateRepository(folder, git);
            try (Stream<Path> files = Files.walk(base)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = base.relativize(file).toString().replace('\\', '/');
                    repository.write("catalog/" + name, Files.readString(file));
                }
            }
            repository.commit("Begin", "founder@northwind.example");
            git.checkout().setCreateBranch(true).setName("change").call();
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** The repository itself, for what is not said here. */
    public Git git() {
        return git;
    }

    /** Checks a branch out. */
    public GateRepository checkout(String branch) {
        return git(() -> git.checkout().setName(branch).call());
    }

    /** Puts a branch where a revision is, and checks it out. */
    public GateRepository branchAt(String branch, String revision) {
        String id = id(revision);
        return git(() -> {
            git.checkout().setName(id).call();
            git.branchCreate().setName(branch).setStartPoint(id).setForce(true).call();
            git.checkout().setName(branch).call();
        });
    }

    /** Begins a branch here and checks it out. */
    public GateRepository branch(String name) {
        return git(() -> git.checkout().setCreateBranch(true).setName(name).call());
    }

    /** Writes a file. */
    public GateRepository write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    public GateRepository delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file says. */
    public String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what occurs in a file. */
    public GateRepository replace(String path, String old, String now) {
        try {
            String text = Files.readString(folder.resolve(path));
            if (!text.contains(old)) {
                throw new IllegalArgumentException(path + " has no " + old);
            }
            return write(path, text.replace(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything as it lies there; the id. */
    public String commit(String message, String mail) {
        return commit(message, mail, mail);
    }

    /** Commits everything as it lies there, made by one and committed by another; the id. */
    public String commit(String message, String author, String committer) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(person(author))
                    .setCommitter(person(committer))
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a commit that holds what another holds, whatever its parents hold, and puts the branch {@code change} there; the id. */
    public String commitOf(String contents, String message, String... parents) {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter();
                RevWalk walk = new RevWalk(git.getRepository())) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(walk.parseCommit(ObjectId.fromString(id(contents))).getTree());
            commit.setParentIds(
                    Stream.of(parents).map(this::id).map(ObjectId::fromString).toList());
            commit.setAuthor(person("author@northwind.example"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage(message);
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            git.reset().setMode(ResetCommand.ResetType.HARD).setRef(made.name()).call();
            return made.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PersonIdent person(String mail) {
        return new PersonIdent(mail.substring(0, Math.max(mail.indexOf('@'), 1)), mail, NOW, ZoneOffset.UTC);
    }

    /** The id of a branch, tag or commit. */
    public String id(String revision) {
        try {
            return git.getRepository().resolve(revision + "^{commit}").name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of what a branch, tag or commit holds. */
    public String tree(String revision) {
        try {
            return git.getRepository().resolve(revision + "^{tree}").name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What GitHub says when these people approve the head of {@code change}, as a file to hand over. */
    public Path reviewedBy(String... logins) {
        return review(id("change"), List.of(logins));
    }

    /** What GitHub says when these people approve a commit, as a file to hand over. */
    public Path review(String commit, List<String> logins) {
        return review(commit, logins, List.of());
    }

    /** What GitHub says when some people approve a commit and others ask for changes, as a file to hand over. */
    public Path review(String commit, List<String> approving, List<String> asking) {
        String reviews = Stream.concat(
                        approving.stream().map(login -> review(login, "APPROVED", commit)),
                        asking.stream().map(login -> review(login, "CHANGES_REQUESTED", commit)))
                .collect(Collectors.joining(","));
        String json =
                ("{\"pullRequest\":{\"number\":7,\"user\":{\"login\":\"someone\",\"type\":\"User\"},\"head\":{\"sha\":\"%s\"},"
                                + "\"base\":{\"ref\":\"main\",\"repo\":{\"full_name\":\"northwind/catalog\"}}},\"reviews\":[%s]}")
                        .formatted(commit, reviews);
        return write(".git/review.json", json).folder.resolve(".git/review.json");
    }

    private static String review(String login, String state, String commit) {
        return "{\"user\":{\"login\":\"%s\",\"type\":\"User\"},\"state\":\"%s\",\"commit_id\":\"%s\",\"submitted_at\":\"2026-03-02T08:00:00Z\"}"
                .formatted(login, state, commit);
    }

    @Override
    public void close() {
        git.close();
    }

    private GateRepository git(Step step) {
        try {
            step.run();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws GitAPIException;
    }
}
