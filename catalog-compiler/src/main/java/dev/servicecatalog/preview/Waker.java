package dev.servicecatalog.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Says when it is time to look at files: when the file system reports something, and from time to time, since some mounted folders report
 * nothing.
 */
final class Waker implements AutoCloseable {
    /** Milliseconds between two looks where the file system reports, and where it does not. */
    private static final long SELDOM = 2_000;

    private static final long OFTEN = 300;

    private final Optional<WatchService> reports;
    private final Set<Path> watched = new HashSet<>();
    private boolean complete;
    private boolean reported;

    /** When the last report was taken, as {@link System#nanoTime} tells. */
    private long lastReport;

    private Waker(Optional<WatchService> reports) {
        this.reports = reports;
    }

    static Waker ofFileSystem() {
        // Java itself only looks there, every ten seconds
        boolean looks = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        try {
            return looks
                    ? ofClock()
                    : new Waker(Optional.of(FileSystems.getDefault().newWatchService()));
        } catch (IOException | UnsupportedOperationException none) {
            return ofClock();
        }
    }

    static Waker ofClock() {
        return new Waker(Optional.empty());
    }

    /** Asks for reports about a folder, unless it has done so. */
    void watch(Path folder) {
        if (reports.isEmpty() || watched.contains(folder)) {
            return;
        }
        try {
            folder.register(
                    reports.get(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            watched.add(folder);
        } catch (IOException | ClosedWatchServiceException tooManyOrGone) {
            // it is asked again at the next look, which then comes soon
        }
    }

    /** Forgets folders that are gone: under the same name there may be another one tomorrow. */
    void forgetAllBut(Set<Path> folders) {
        watched.retainAll(folders);
        complete = watched.size() == folders.size();
    }

    /** Returns when it is time to look. */
    void await() throws InterruptedException {
        if (reports.isEmpty()) {
            Thread.sleep(OFTEN);
            return;
        }
        reported = awaitReport(reports.get(), complete ? SELDOM : OFTEN);
    }

    /**
     * Waits until the last report is so many milliseconds ago, or where that is not enough, so many more.
     *
     * @return whether it is certain that nothing was written since: a file system that reported what led here reports that, too
     */
    boolean staysQuiet(long milliseconds) throws InterruptedException {
        boolean certain = complete && reported && !awaitReport(reports.orElseThrow(), milliseconds - sinceLastReport());
        if (!certain) {
            Thread.sleep(milliseconds);
        }
        return certain;
    }

    private long sinceLastReport() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastReport);
    }

    /** Whether there is one within so many milliseconds; with none left, whether there is one already. Takes all that there are. */
    private boolean awaitReport(WatchService reports, long within) throws InterruptedException {
        try {
            WatchKey first = reports.poll(within, TimeUnit.MILLISECONDS);
            for (WatchKey key = first; key != null; key = reports.poll()) {
                key.pollEvents();
                if (!key.reset()) {
                    watched.remove(key.watchable());
                }
                lastReport = System.nanoTime();
            }
            return first != null;
        } catch (ClosedWatchServiceException closed) {
            throw new InterruptedException("closed");
        }
    }

    @Override
    public void close() {
        reports.ifPresent(service -> {
            try {
                service.close();
            } catch (IOException e) {
                throw new IllegalStateException("a watch that is given up does not fail", e);
            }
        });
    }
}
