package dev.servicecatalog.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Adds files to trees. Only the folders above a file are written anew, so it takes the same time however much there is already. */
final class TreeWriter {
    private final ObjectInserter inserter;
    private final ObjectReader reader;
    private final Set<ObjectId> folders;

    /** Notes all folders that it reads or writes. */
    TreeWriter(ObjectInserter inserter, Set<ObjectId> folders) {
        this.inserter = inserter;
        this.reader = inserter.newReader();
        this.folders = folders;
    }

    ObjectId with(Optional<ObjectId> root, String path, ObjectId blob) throws IOException {
        return with(root, Arrays.asList(path.split("/")), blob);
    }

    private ObjectId with(Optional<ObjectId> tree, List<String> path, ObjectId blob) throws IOException {
        SortedMap<String, Item> items = tree.isPresent() ? read(tree.get()) : new TreeMap<>();
        String name = path.get(0);
        if (path.size() == 1) {
            items.put(name, new Item(name, FileMode.REGULAR_FILE, blob));
        } else {
            Optional<ObjectId> below =
                    Optional.ofNullable(items.get(name + "/")).map(Item::id);
            ObjectId folder = with(below, path.subList(1, path.size()), blob);
            items.put(name + "/", new Item(name, FileMode.TREE, folder));
        }
        TreeFormatter formatter = new TreeFormatter();
        items.values().forEach(item -> formatter.append(item.name(), item.mode(), item.id()));
        ObjectId made = inserter.insert(formatter);
        folders.add(made);
        return made;
    }

    /** By name in the order of Git, which sees folders with a slash at their end. */
    private SortedMap<String, Item> read(ObjectId tree) throws IOException {
        folders.add(tree.copy());
        SortedMap<String, Item> items = new TreeMap<>();
        CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
        for (; !parser.eof(); parser.next(1)) {
            FileMode mode = parser.getEntryFileMode();
            String name = parser.getEntryPathString();
            String key = FileMode.TREE.equals(mode) ? name + "/" : name;
            items.put(key, new Item(name, mode, parser.getEntryObjectId()));
        }
        return items;
    }

    private record Item(String name, FileMode mode, ObjectId id) {}
}
