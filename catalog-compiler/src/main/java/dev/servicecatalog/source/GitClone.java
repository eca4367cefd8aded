package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** Brings a repository here, without a work tree. */
public final class GitClone {
    private static final List<RefSpec> LAST = List.of(new RefSpec("+HEAD:refs/heads/last"));
    private static final List<RefSpec> ALL =
            List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

    private final Path folder;
    private final String address;

    private GitClone(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /**
     * Brings the last state of the main branch here; its commit.
     *
     * @param folder an empty folder
     * @throws UncheckedIOException if it cannot be reached; its message says so
     */
    public static String into(Path folder, String address) {
        return new GitClone(folder, address)
                .fetch(repository -> Optional.of(repository.resolve("refs/heads/last")), LAST, true)
                .map(ObjectId::name)
                .orElseThrow();
    }

    /**
     * Brings everything here, because a name may stand for any commit.
     *
     * @param folder an empty folder
     * @param revision a branch, tag or commit
     * @return the commit that the name stands for; empty if it stands for none
     * @throws UncheckedIOException if it cannot be reached, or a tag and a branch of that name are not the same commit; its message says
     *     which
     */
    public static Optional<String> into(Path folder, String address, String revision) {
        return new GitClone(folder, address)
                .fetch(repository -> named(repository, revision), ALL, false)
                .map(ObjectId::name);
    }

    private <T> T fetch(Look<T> look, List<RefSpec> references, boolean lastOnly) {
        try (Git git = Git.init().setBare(true).setDirectory(folder.toFile()).call()) {
            neverTidy(git.getRepository());
            FetchCommand fetch = git.fetch()
                    .setRemote(address)
                    .setRefSpecs(references)
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setTimeout(60);
            (lastOnly ? fetch.setDepth(1) : fetch).call();
            return look.at(git.getRepository());
        } catch (GitAPIException | JGitInternalException e) {
            String message = "the repository " + address + " cannot be reached: " + e.getMessage();
            throw new UncheckedIOException(new IOException(withoutSecrets(message), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JGit would look in the background whether to clean up, in a folder that is soon taken away. */
    private static void neverTidy(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        config.setInt("gc", null, "auto", 0);
        config.setBoolean("gc", null, "autoDetach", false);
        config.save();
    }

    private static Optional<ObjectId> named(Repository repository, String revision) throws IOException {
        Optional<ObjectId> tag = commit(repository, Constants.R_TAGS + revision);
        Optional<ObjectId> branch = commit(repository, Constants.R_HEADS + revision);
        if (tag.isPresent() && branch.isPresent() && !tag.equals(branch)) {
            throw new IOException(
                    "there is both a tag and a branch \"" + revision + "\", and they are not the same commit");
        }
        return revision.isBlank() ? Optional.empty() : commit(repository, revision);
    }

    private static Optional<ObjectId> commit(Repository repository, String revision) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"));
        } catch (RevisionSyntaxException
                | AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException none) {
            return Optional.empty();
        }
    }

    /** Names and passwords in addresses are nobody's business. */
    private static String withoutSecrets(String text) {
        return text.replaceAll("://[^/@\\s]*@", "://");
    }

    /** Looks at what was brought. */
    private interface Look<T> {
        T at(Repository repository) throws IOException;
    }
}
