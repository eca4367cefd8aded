package dev.servicecatalog.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tells which files of some folders changed, once they stop changing: editors write in several steps, and Git writes many files. The file
 * system wakes it up where it can; where it cannot, it looks by itself from time to time.
 */
public final class FolderWatch implements AutoCloseable {
    /** Milliseconds without a change after which a change is over. */
    private static final long QUIET = 40;

    /** After so many looks it is told what changed so far: some files never rest. */
    private static final int MOST_LOOKS = 50;

    /** Milliseconds for what is being told to come to its end. */
    private static final long PATIENCE = 2_000;

    private final List<Path> folders;
    private final Consumer<Set<Path>> told;
    private final Waker waker;
    private final Thread thread;
    private FileStamps stamps;

    private FolderWatch(List<Path> folders, FileStamps before, Waker waker, Consumer<Set<Path>> told) {
        this.folders = List.copyOf(folders);
        this.told = told;
        this.waker = waker;
        this.stamps = before;
        this.thread = new Thread(this::run, "preview-watch");
        thread.setDaemon(true);
    }

    /**
     * Watches folders with all that is in them; those that are not there are awaited.
     *
     * @param before how their files were; what differs by now is told first
     */
    public static FolderWatch of(List<Path> folders, FileStamps before, Consumer<Set<Path>> told) {
        return started(new FolderWatch(folders, before, Waker.ofFileSystem(), told));
    }

    /** The same by looking alone. */
    static FolderWatch looking(List<Path> folders, Consumer<Set<Path>> told) {
        return started(new FolderWatch(folders, FileStamps.of(folders), Waker.ofClock(), told));
    }

    private static FolderWatch started(FolderWatch watch) {
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        thread.interrupt();
        waker.close();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Set<Path> changed = changed();
                if (!changed.isEmpty()) {
                    told.accept(changed);
                }
                waker.await();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<Path> changed() throws InterruptedException {
        Set<Path> more = look();
        Set<Path> changed = new TreeSet<>(more);
        for (int looks = 0; !more.isEmpty() && looks < MOST_LOOKS && !waker.staysQuiet(QUIET); looks++) {
            more = look();
            changed.addAll(more);
        }
        return changed;
    }

    private Set<Path> look() {
        FileStamps now = FileStamps.of(folders, waker::watch);
        waker.forgetAllBut(now.folders());
        Set<Path> different = now.differentFrom(stamps);
        stamps = now;
        return different;
    }
}
