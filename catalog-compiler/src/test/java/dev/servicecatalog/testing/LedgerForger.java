package dev.servicecatalog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
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
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Somebody who may write to a repository and does not care for rules: changes the ledger with nothing but Git. */
public final class LedgerForger {
    private static final String REF = "refs/catalog/decisions";
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile(",?\"number\":\\d+|,?\"previous\":\"[0-9a-f]{64}\"");

    private final Path folder;

    /** Works in a repository that has a ledger. */
    public LedgerForger(Path folder) {
        this.folder = folder;
    }

    /** Changes what a record says where it lies, in a new commit. */
    public void editInPlace(int number, UnaryOperator<String> edit) {
        forge((files, repository, inserter) -> {
            String path = path(number, files, repository);
            files.put(path, insert(inserter, edited(read(repository, files.get(path)), edit)));
            return false;
        });
    }

    /** Takes a record away, in a new commit. */
    public void remove(int number) {
        forge((files, repository, inserter) -> {
            files.remove(path(number, files, repository));
            return false;
        });
    }

    /** Puts the last record where one about another tree belongs, in a new commit. */
    public void copyLastTo(String tree) {
        forge((files, repository, inserter) -> {
            String path = path(files.size(), files, repository);
            String name = path.substring(path.lastIndexOf('/'));
            files.put(folder(tree) + name, files.get(path));
            return false;
        });
    }

    /** Writes the last record anew, with its place and all digests as they should be. */
    public void replaceLast(UnaryOperator<String> edit) {
        replaceLastFile(envelope -> edited(envelope, edit));
    }

    /** Writes the file of the last record anew, wherever it lies, named by what it says now. */
    public void replaceLastFile(UnaryOperator<String> edit) {
        forge((files, repository, inserter) -> {
            int last = new HashSet<>(files.values()).size();
            ObjectId blob = files.get(path(last, files, repository));
            String forged = edit.apply(read(repository, blob));
            String name = id(forged) + ".json";
            for (String path : List.copyOf(files.keySet())) {
                if (files.get(path).equals(blob)) {
                    files.remove(path);
                    files.put(path.substring(0, path.lastIndexOf('/') + 1) + name, insert(inserter, forged));
                }
            }
            return true;
        });
    }

    /** The digest of what a record says, without its place; zeros for what says nothing. */
    private static String id(String envelope) {
        try {
            return sha256(PLACE.matcher(payload(envelope))
                    .replaceAll("")
                    .replace("{,", "{")
                    .replaceAll("\"ledger\":\\{\"commit\":\"[0-9a-z]+\",", "\"ledger\":{"));
        } catch (IllegalArgumentException e) {
            return "0".repeat(64);
        }
    }

    /** Lets the ledger end with another of its commits. */
    public void putBack(ObjectId tip) {
        try (Git git = Git.open(folder.toFile())) {
            RefUpdate back = git.getRepository().updateRef(REF);
            back.setNewObjectId(tip);
            back.forceUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(int number, Map<String, ObjectId> files, Repository repository) throws IOException {
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            if (payload(read(repository, file.getValue())).contains("\"number\":" + number + ",")
                    || payload(read(repository, file.getValue())).contains("\"number\":" + number + "}")) {
                return file.getKey();
            }
        }
        throw new IllegalArgumentException("there is no record " + number);
    }

    private static String folder(String tree) {
        return "decisions/" + tree.substring(0, 2) + "/" + tree.substring(2, 4) + "/" + tree.substring(4);
    }

    private static String payload(String envelope) {
        Matcher payload = PAYLOAD.matcher(envelope);
        if (!payload.find()) {
            throw new IllegalArgumentException("no envelope: " + envelope);
        }
        return new String(Base64.getDecoder().decode(payload.group(1)), StandardCharsets.UTF_8);
    }

    private static String edited(String envelope, UnaryOperator<String> edit) {
        String payload = payload(envelope);
        String edited = edit.apply(payload);
        if (edited.equals(payload)) {
            throw new IllegalArgumentException("nothing was changed in " + payload);
        }
        String encoded = Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.UTF_8));
        return PAYLOAD.matcher(envelope).replaceFirst("\"payload\":\"" + encoded + "\"");
    }

    private void forge(Forgery forgery) {
        try (Git git = Git.open(folder.toFile());
                ObjectInserter inserter = git.getRepository().newObjectInserter();
                RevWalk walk = new RevWalk(git.getRepository())) {
            Repository repository = git.getRepository();
            RevCommit tip = walk.parseCommit(repository.exactRef(REF).getObjectId());
            SortedMap<String, ObjectId> files = files(repository, tip);
            boolean instead = forgery.apply(files, repository, inserter);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files).writeTree(inserter));
            commit.setParentIds(instead ? List.of(tip.getParents()) : List.of(tip));
            commit.setAuthor(
                    new PersonIdent("mallory", "mallory@northwind.example", GateRepository.NOW, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Tidy up\n");
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef(REF);
            update.setNewObjectId(made);
            update.forceUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, ObjectId> files(Repository repository, RevCommit tip) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk trees = new TreeWalk(repository)) {
            trees.addTree(tip.getTree());
            trees.setRecursive(true);
            while (trees.next()) {
                files.put(trees.getPathString(), trees.getObjectId(0));
            }
        }
        return files;
    }

    private static DirCache tree(SortedMap<String, ObjectId> files) {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        files.forEach((path, id) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(id);
            builder.add(entry);
        });
        builder.finish();
        return cache;
    }

    private static String read(Repository repository, ObjectId blob) throws IOException {
        return new String(repository.open(blob).getBytes(), StandardCharsets.UTF_8);
    }

    private static ObjectId insert(ObjectInserter inserter, String content) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Changes files; whether the last commit is replaced instead of followed. */
    private interface Forgery {
        boolean apply(SortedMap<String, ObjectId> files, Repository repository, ObjectInserter inserter)
                throws IOException;
    }
}
