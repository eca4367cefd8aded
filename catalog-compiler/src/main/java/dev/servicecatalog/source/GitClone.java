package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;

/** Brings a repository here, without a work tree. */
public final class GitClone {
    private GitClone() {}

    /**
     * Clones the last state of the main branch.
     *
     * @param folder an empty folder
     * @throws UncheckedIOException if it cannot be reached; its message says so
     */
    public static void into(Path folder, String address) {
        try {
            Git.cloneRepository()
                    .setURI(address)
                    .setDirectory(folder.toFile())
                    .setBare(true)
                    .setNoTags()
                    .setDepth(1)
                    .setTimeout(60)
                    .call()
                    .close();
        } catch (GitAPIException | JGitInternalException e) {
            String message = "the repository " + address + " cannot be reached: " + e.getMessage();
            throw new UncheckedIOException(new IOException(withoutSecrets(message), e));
        }
    }

    /** Names and passwords in addresses are nobody's business. */
    private static String withoutSecrets(String text) {
        return text.replaceAll("://[^/@\\s]*@", "://");
    }
}
