package dev.servicecatalog.ledger;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * The ledger in another repository. Only objects come here and only one ref goes there: no branch is fetched, no hook of this clone runs,
 * and FETCH_HEAD stays as it is.
 */
final class RemoteLedger {
    private static final int SECONDS = 60;

    private final Repository here;
    private final RemoteConfig remote;

    private RemoteLedger(Repository here, RemoteConfig remote) {
        this.here = here;
        this.remote = remote;
    }

    /** By the name that this clone has for it, or by its address. */
    static RemoteLedger of(Repository here, String remote) throws IOException {
        try {
            RemoteConfig config = new RemoteConfig(here.getConfig(), remote);
            if (config.getURIs().isEmpty()) {
                config.addURI(new URIish(remote));
            }
            return new RemoteLedger(here, config);
        } catch (URISyntaxException e) {
            throw new IOException("\"" + remote + "\" is no remote and no address", e);
        }
    }

    /** Brings the objects here; where the ledger ends there. */
    Optional<ObjectId> fetch() throws IOException {
        try (Transport transport = open(here);
                FetchConnection there = transport.openFetch()) {
            Ref ref = there.getRef(Ledger.REF);
            if (ref == null || ref.getObjectId() == null) {
                return Optional.empty();
            }
            ObjectId tip = ref.getObjectId();
            if (!here.getObjectDatabase().has(tip)) {
                there.fetch(NullProgressMonitor.INSTANCE, List.of(ref), Set.of());
            }
            return Optional.of(tip);
        }
    }

    /**
     * Moves the ledger there if it still ends where it did.
     *
     * @param folders the trees that may hold something new
     * @return empty if it was moved, otherwise why not
     */
    Optional<String> push(Optional<ObjectId> from, ObjectId to, Set<ObjectId> folders) throws IOException {
        RemoteRefUpdate update =
                new RemoteRefUpdate(here, to.name(), to, Ledger.REF, false, null, from.orElse(ObjectId.zeroId()));
        try (Repository fresh = new FreshObjects(here, folders);
                Transport transport = open(fresh);
                PushConnection there = transport.openPush()) {
            Ref ref = there.getRef(Ledger.REF);
            Optional<ObjectId> now = Optional.ofNullable(ref).map(Ref::getObjectId);
            if (!now.equals(from)) {
                return Optional.of("somebody else wrote");
            }
            there.push(NullProgressMonitor.INSTANCE, Map.of(Ledger.REF, update));
        }
        return update.getStatus() == Status.OK
                ? Optional.empty()
                : Optional.of(
                        update.getMessage() == null
                                ? update.getStatus().toString().toLowerCase(Locale.ROOT)
                                : update.getMessage());
    }

    /** What went wrong, without names and passwords. */
    static String plain(IOException e) {
        return String.valueOf(e.getMessage()).replaceAll("://[^/@\\s]*@", "://");
    }

    private Transport open(Repository local) throws NotSupportedException, TransportException {
        Transport transport = Transport.open(local, remote.getURIs().get(0));
        transport.applyConfig(remote);
        transport.setTimeout(SECONDS);
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setPushThin(false);
        return transport;
    }
}
