package dev.servicecatalog.output.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Follows figures of a {@code catalog.json} to where they come from. */
final class Provenance {
    private static final Pattern STEP = Pattern.compile("([^.\\[]+)|\\[(\\d+)]");
    private static final Map<String, String> GROUPS = Map.of(
            "Service", "services",
            "Offering", "offerings",
            "Goal", "goals",
            "Component", "components",
            "Agreement", "agreements",
            "Improvement", "improvements",
            "Plan", "plans");
    private final JsonNode published;
    private final Map<String, JsonNode> specs = new HashMap<>();

    Provenance(JsonNode published) {
        this.published = published;
        published
                .get("entities")
                .forEach(entity -> specs.put(
                        entity.get("kind").asString() + "/"
                                + entity.get("metadata").get("name").asString(),
                        entity.get("spec")));
    }

    /** A figure and where it stands. */
    record Figure(String path, JsonNode node) {}

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        collect("figures", published.get("figures"), figures);
        return figures;
    }

    private static void collect(String path, JsonNode node, List<Figure> figures) {
        if (node.isObject()
                && List.of("value", "unknown", "notStated", "notApplicable").stream()
                        .anyMatch(key -> node.has(key) && (!node.get(key).isObject() || node.has("from")))) {
            figures.add(new Figure(path, node));
            return;
        }
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals("over")) {
                collect(path + "." + entry.getKey(), entry.getValue(), figures);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "[" + i + "]", node.get(i), figures);
        }
    }

    /** Whether a statement is made, or a figure is there, where {@code Kind/name spec.path} points. */
    boolean leadsSomewhere(String from) {
        int space = from.lastIndexOf(' ');
        String entity = from.substring(0, space);
        String kind = entity.substring(0, entity.indexOf('/'));
        String path = from.substring(space + 1);
        if (entity.endsWith("/*")) {
            return specs.entrySet().stream()
                    .anyMatch(spec -> spec.getKey().startsWith(kind + "/") && has(spec.getValue(), path.substring(5)));
        }
        if (path.startsWith("spec.")) {
            return specs.containsKey(entity) && has(specs.get(entity), path.substring(5));
        }
        JsonNode figures = published.get("figures").path(GROUPS.get(kind)).path(entity.substring(kind.length() + 1));
        return path.startsWith("figures.") && has(figures, path.substring(8));
    }

    private static boolean has(JsonNode start, String path) {
        JsonNode node = start;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            node = step.group(1) == null ? node.path(Integer.parseInt(step.group(2))) : node.path(step.group(1));
        }
        return !node.isMissingNode();
    }
}
