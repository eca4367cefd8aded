package dev.servicecatalog.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;

/** What a repository is called in its records, the same in every clone. */
public final class LedgerName {
    private LedgerName() {}

    /**
     * Host and path of the remote {@code origin}, without protocol, names and passwords, such as {@code github.com/northwind/catalog}; the
     * name of the folder where there is no such remote.
     *
     * @throws UncheckedIOException if there is no repository
     */
    public static String of(Path repository) {
        try (Repository here = Ledger.open(repository)) {
            List<URIish> known = new RemoteConfig(here.getConfig(), "origin").getURIs();
            return known.isEmpty() ? folder(here) : name(known.get(0));
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("the address of the remote origin is none", e));
        }
    }

    /** Whether two names mean the same repository: with the host before the path, or without. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || isWithHost(one, other) || isWithHost(other, one);
    }

    private static boolean isWithHost(String whole, String path) {
        return path.contains("/") && whole.endsWith("/" + path);
    }

    private static String folder(Repository here) {
        Path folder = (here.isBare() ? here.getDirectory() : here.getWorkTree())
                .toPath()
                .toAbsolutePath()
                .normalize();
        return withoutEnding(folder.getFileName().toString());
    }

    private static String name(URIish address) {
        String path = Optional.ofNullable(address.getPath()).orElse("").replaceAll("/+$", "");
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return withoutEnding(host.isEmpty() || path.startsWith("/") ? host + path : host + "/" + path);
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
    }
}
