package dev.servicecatalog.compiler;

import dev.servicecatalog.preview.FileStamps;
import dev.servicecatalog.preview.FolderWatch;
import dev.servicecatalog.preview.PreviewServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A site on this machine that follows its catalog: whoever saves a file sees the pages change, and beside them what is wrong. It goes on
 * until it is closed.
 */
public final class Preview implements AutoCloseable {
    private final PreviewBuild build;
    private final PreviewServer server;
    private final FolderWatch watch;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Preview(PreviewRequest request, PreviewBuild build) throws IOException {
        this.build = build;
        // taken first: what is saved while the first site is made is seen afterwards
        FileStamps before = FileStamps.of(folders(request.site()));
        this.server = PreviewServer.start(request.port(), build.first());
        this.watch = FolderWatch.of(folders(request.site()), before, this::renew);
    }

    /**
     * Makes the site and serves it.
     *
     * @throws WrongUseException if the location names nothing, or the port is taken
     * @throws UncheckedIOException if files cannot be read
     */
    public static Preview start(PreviewRequest request) {
        request.site().location().open().close();
        try {
            return new Preview(request, new PreviewBuild(request.site()));
        } catch (BindException taken) {
            throw new WrongUseException(
                    "something else listens on port " + request.port(),
                    "Name another port with -Dcatalog.port, or 0 for any that is free.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where to look at it: {@code http://127.0.0.1:8080/}. */
    public URI address() {
        return server.address();
    }

    /** Returns when somebody closes it. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            watch.close();
            server.close();
            closed.countDown();
        }
    }

    private void renew(Set<Path> changed) {
        server.show(build.after(changed));
    }

    private static List<Path> folders(PublishRequest site) {
        List<Path> folders = new ArrayList<>();
        folders.add(site.location().folder());
        site.overrides().ifPresent(folders::add);
        return folders;
    }
}
