package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the items of a list can be told apart. */
final class UniqueIds {
    private UniqueIds() {}

    /** Reports each item whose {@code id} an earlier one has already. */
    static void check(List<Fields> items, DiagnosticCode code, String noun) {
        check(items, "id", code, noun);
    }

    /** Reports each item that says the same under a key as an earlier one. */
    static void check(List<Fields> items, String key, DiagnosticCode code, String noun) {
        Set<String> seen = new HashSet<>();
        for (Fields item : items) {
            item.text(key)
                    .filter(id -> !seen.add(id))
                    .ifPresent(id -> item.report(
                            code,
                            key,
                            "two " + plural(noun) + " are called \"" + id + "\"",
                            "Give each " + noun + " its own " + key + "."));
        }
    }

    private static String plural(String noun) {
        return noun.equals("person") ? "people" : noun + "s";
    }
}
