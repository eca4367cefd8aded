package dev.servicecatalog.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare repository with a history full of what makes histories hard to read: reverts by id, by cut id, by title and inside of branches,
 * several at once and of one another; merges of many makes; clocks that go wrong; odd titles; links, modes, submodules and empty commits.
 * The same bytes for the same seed.
 */
final class InventedHistory {
    private static final String[] MAILS = {
        "ann@a.example", "Ben@B.example", "ben@b.example", "cy@c.example", "", "dee@d.example", "eve@e.example"
    };
    private static final String[] VERBS = {
        "Add",
        "Fix",
        "Enable",
        "Bump",
        "[ops] Move",
        "hotfix:",
        "Retry",
        "Re-land",
        "Überarbeite",
        "Use \"x\" in",
        "Errors of"
    };
    private static final String[] FOLDERS = {"", "prod/", "prod/eu/", "prod/us/", "lib/", "a.b/", "lib/x y/", "ä/"};

    private final Random random;
    private final Repository repository;
    private final ObjectInserter inserter;
    private final List<Made> main = new ArrayList<>();
    private final List<Made> all = new ArrayList<>();
    private TreeMap<String, DirCacheEntry> files = new TreeMap<>();
    private long clock = 1_600_000_000L;

    private InventedHistory(Repository repository, long seed) {
        this.repository = repository;
        this.inserter = repository.newObjectInserter();
        this.random = new Random(seed);
    }

    private record Made(ObjectId id, String title, Map<String, DirCacheEntry> before) {}

    static void write(Path bare, long seed, int changes) throws IOException {
        try (Repository repository =
                new FileRepositoryBuilder().setGitDir(bare.toFile()).setBare().build()) {
            repository.create(true);
            InventedHistory history = new InventedHistory(repository, seed);
            for (int i = 0; i < changes; i++) {
                history.change();
            }
            history.finish();
        }
    }

    private void finish() throws IOException {
        inserter.flush();
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setNewObjectId(main.get(main.size() - 1).id());
        head.forceUpdate();
    }

    private void change() throws IOException {
        clock += random.nextInt(10) == 0
                ? -random.nextInt(30_000)
                : random.nextInt(12) == 0 ? 0 : random.nextInt(90_000);
        int kind = main.size() < 5 ? 0 : random.nextInt(100);
        if (kind < 52) {
            main.add(commit(parents(), title() + body(), this::edit));
        } else if (kind < 78) {
            merge();
        } else {
            main.add(takeBack(kind, parents()));
        }
    }

    private List<ObjectId> parents() {
        return main.isEmpty() ? List.of() : List.of(main.get(main.size() - 1).id());
    }

    private Made takeBack(int kind, List<ObjectId> parents) throws IOException {
        Made target = recent(kind < 92 ? main : all);
        String id = target.id().name();
        String shown = random.nextInt(4) == 0 ? id.substring(0, 7 + random.nextInt(6)) : id;
        String second = random.nextInt(6) == 0
                ? "\nThis reverts commit " + recent(all).id().name() + "."
                : "";
        String message =
                switch (random.nextInt(7)) {
                    case 0 -> "Revert \"" + target.title() + "\"";
                    case 1 -> "[ops] Reverted: “" + target.title() + "” (#" + random.nextInt(99) + ")";
                    case 2 -> "revert it\n\nThis Reverts commit " + id;
                    case 3 -> "Take back\n\nthis reverts commit\n" + shown;
                    case 4 -> target.title();
                    default -> "Revert \"" + target.title() + "\"\n\nThis reverts commit " + shown + "." + second;
                };
        return commit(parents, message, () -> files = new TreeMap<>(target.before()));
    }

    private Made recent(List<Made> list) {
        return list.get(Math.max(0, list.size() - 1 - (int) Math.abs(random.nextGaussian() * 8)));
    }

    private void merge() throws IOException {
        TreeMap<String, DirCacheEntry> before = new TreeMap<>(files);
        Made tip = recent(main);
        int start = random.nextInt(3) == 0 ? Math.max(0, main.size() - 1 - random.nextInt(5)) : main.size() - 1;
        tip = main.get(start);
        String branchTitle = "";
        for (int i = random.nextInt(3); i >= 0; i--) {
            clock += random.nextInt(4000);
            tip = random.nextInt(5) == 0 && main.size() > 5
                    ? takeBack(random.nextInt(100), List.of(tip.id()))
                    : commit(List.of(tip.id()), title() + body(), this::edit);
            branchTitle = tip.title();
        }
        clock += random.nextInt(9000) - 2000;
        List<ObjectId> parents = new ArrayList<>(parents());
        parents.add(tip.id());
        if (random.nextInt(8) == 0) {
            parents.add(commit(parents(), title(), this::edit).id());
        }
        String message =
                switch (random.nextInt(6)) {
                    case 0 -> "Merge pull request #7 from x/y\n\n" + title() + "\n";
                    case 1 -> "Merge branch 'x' into 'main'\n\nSee merge request a/b!1";
                    case 2 -> "Merge \"" + branchTitle + "\"";
                    case 3 -> "Merge branch 'x'";
                    case 4 -> "Bring " + branchTitle;
                    default -> "Merge commit 'abc'\n\n\n   " + branchTitle + "  \nand more; reapply";
                };
        Made made = commit(parents, message, () -> {});
        main.add(new Made(made.id(), made.title(), before));
    }

    private String title() {
        String title = VERBS[random.nextInt(VERBS.length)] + " thing " + random.nextInt(40);
        return switch (random.nextInt(9)) {
            case 0 -> title + " (#" + random.nextInt(50) + ")";
            case 1 -> title + "  \nover two lines \t";
            case 2 -> "\n \n" + title;
            case 3 -> all.isEmpty() ? title : recent(all).title();
            default -> title;
        };
    }

    private String body() {
        return switch (random.nextInt(8)) {
            case 0 -> "\n\nBug: T1234\nthis is a reland of it";
            case 1 ->
                "\n\n\n  Long text ".concat("blah ".repeat(117)).concat(random.nextBoolean() ? "reapply" : "re-apply");
            case 2 -> "\r\n\r\nlines that end otherwise\r\n";
            default -> "\n";
        };
    }

    private void edit() throws IOException {
        for (int i = random.nextInt(12) == 0 ? -1 : random.nextInt(3); i >= 0; i--) {
            String path = FOLDERS[random.nextInt(FOLDERS.length)] + "f" + random.nextInt(12) + ".yaml";
            int sort = random.nextInt(24);
            if (sort < 3) {
                files.remove(path);
            } else {
                files.put(path, entry(path, sort));
            }
        }
    }

    private DirCacheEntry entry(String path, int sort) throws IOException {
        DirCacheEntry entry = new DirCacheEntry(path);
        StringBuilder lines = new StringBuilder(sort == 3 ? "\0" : "");
        for (int i = random.nextInt(30); i > 0; i--) {
            lines.append("key").append(random.nextInt(40)).append(": value\n");
        }
        entry.setFileMode(sort == 4 ? FileMode.EXECUTABLE_FILE : sort == 5 ? FileMode.SYMLINK : FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, lines.toString().getBytes(StandardCharsets.UTF_8)));
        if (sort == 6) {
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(ObjectId.fromString("%040x".formatted(random.nextInt(1, 99))));
        }
        return entry;
    }

    private Made commit(List<ObjectId> parents, String message, Edit edit) throws IOException {
        TreeMap<String, DirCacheEntry> before = new TreeMap<>(files);
        edit.run();
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.values().forEach(builder::add);
        builder.finish();
        String mail = MAILS[random.nextInt(MAILS.length)];
        PersonIdent author = new PersonIdent(
                mail.isEmpty() ? "nobody" : mail.substring(0, 3), mail, Instant.ofEpochSecond(clock), ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(inserter));
        commit.setParentIds(parents);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(message);
        Made made = new Made(
                inserter.insert(commit),
                message.strip().lines().findFirst().orElse("").strip(),
                before);
        all.add(made);
        return made;
    }

    private interface Edit {
        void run() throws IOException;
    }
}
