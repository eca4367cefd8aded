package dev.servicecatalog.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One thing that two documents say differently.
 *
 * @param path where, such as {@code reasons[0].effect}
 * @param before what the first one says; {@code nothing} if it is not there
 * @param after what the second one says
 */
public record Difference(String path, String before, String after) {
    private static final Set<String> MAKES_NONE = Set.of("generator", "base.name", "head.name");
    private static final int LONGEST = 120;

    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> found = new ArrayList<>();
        collect("", before, after, found);
        return List.copyOf(found);
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Difference> found) {
        if (MAKES_NONE.contains(path) || before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            SortedSet<String> keys = new TreeSet<>(before.propertyNames());
            keys.addAll(after.propertyNames());
            keys.forEach(
                    key -> collect(path.isEmpty() ? key : path + "." + key, before.path(key), after.path(key), found));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                collect(path + "[" + i + "]", before.path(i), after.path(i), found);
            }
        } else {
            found.add(new Difference(path, words(before), words(after)));
        }
    }

    private static String words(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.isString() ? "\"" + node.stringValue() + "\"" : CanonicalJson.text(node);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
