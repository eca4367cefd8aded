package dev.servicecatalog.output.decision;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes as people read them: what hurts most first, what is of one sort together, one line each. Nothing is escaped yet. */
final class DiffWords {
    private static final int MOST = 500;

    private DiffWords() {}

    /** Changes of one sort, or findings. */
    record Group(String title, List<String> lines) {}

    static List<Group> groups(CatalogDiff diff) {
        Map<String, List<String>> byTitle = new LinkedHashMap<>();
        for (Change change : diff.changes()) {
            byTitle.computeIfAbsent(change.type().word(), title -> new ArrayList<>())
                    .add(change.sentence());
        }
        diff.newFindings().forEach(found -> add("new findings", found, byTitle));
        diff.mended().forEach(found -> add("mended findings", found, byTitle));
        return byTitle.entrySet().stream()
                .map(group -> new Group(group.getKey(), Plain.lines(group.getValue(), MOST, line -> line)))
                .toList();
    }

    private static void add(String title, Diagnostic found, Map<String, List<String>> byTitle) {
        byTitle.computeIfAbsent(title, any -> new ArrayList<>())
                .add(found.place() + ": " + found.severity().word() + ": " + found.message() + " ["
                        + found.code().name() + "]");
    }

    /** {@code 3 changes in the catalog}. */
    static String count(CatalogDiff diff) {
        int changes = diff.changes().size();
        return changes == 0 && diff.isEmpty()
                ? "nothing is different for the business"
                : changes + (changes == 1 ? " change" : " changes") + ", "
                        + diff.newFindings().size() + " new and "
                        + diff.mended().size() + " mended findings";
    }
}
