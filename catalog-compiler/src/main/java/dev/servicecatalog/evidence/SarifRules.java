package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.ScanResult.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rules of a scanner and the levels they have unless a result says otherwise. Source: SARIF 2.1.0, sections 3.27.10 and 3.52.3.
 */
final class SarifRules {
    private String tool = "a scanner";
    private final Map<String, Level> byId = new HashMap<>();
    /** The driver's rules first, then those of each extension. */
    private final List<List<Level>> byIndex = new ArrayList<>();

    /**
     * How a result names its rule.
     *
     * @param id empty if it does not
     * @param component 0 for the scanner itself, n + 1 for its extension n
     * @param index -1 if not given
     */
    record Reference(String id, int component, int index) {
        static Reference of(JsonNode result) {
            JsonNode rule = result.path("rule");
            String id = result.path("ruleId").asString(rule.path("id").asString(""));
            int index = result.path("ruleIndex").asInt(rule.path("index").asInt(-1));
            int component = rule.path("toolComponent").path("index").asInt(-1) + 1;
            return new Reference(id, component, index);
        }
    }

    void read(JsonText json) throws UnreadableEvidence {
        JsonNode node = json.node();
        tool = node.path("driver").path("name").asString(tool);
        byIndex.add(component(node.path("driver"), json));
        for (JsonNode extension : node.path("extensions")) {
            byIndex.add(component(extension, json));
        }
    }

    private List<Level> component(JsonNode component, JsonText json) throws UnreadableEvidence {
        List<Level> levels = new ArrayList<>();
        for (JsonNode rule : component.path("rules")) {
            Level level = known(rule.path("defaultConfiguration").path("level").asString("warning"), json);
            levels.add(level);
            byId.putIfAbsent(rule.path("id").asString(""), level);
        }
        return levels;
    }

    /** The level of that name; no report in SARIF has another. */
    static Level known(String word, JsonText json) throws UnreadableEvidence {
        Optional<Level> level = Level.of(word);
        if (level.isEmpty()) {
            throw json.wrong("\"" + word + "\" is no level of SARIF", "Name a report in SARIF.");
        }
        return level.get();
    }

    String tool() {
        return tool;
    }

    /** By index if one is given, else by the id or the part of it before a slash; a warning if nobody says more. */
    Level level(Reference rule) {
        return atIndex(rule).or(() -> withId(rule.id())).orElse(Level.WARNING);
    }

    private Optional<Level> atIndex(Reference rule) {
        if (rule.index() < 0 || rule.component() >= byIndex.size()) {
            return Optional.empty();
        }
        List<Level> levels = byIndex.get(rule.component());
        return rule.index() < levels.size() ? Optional.of(levels.get(rule.index())) : Optional.empty();
    }

    private Optional<Level> withId(String id) {
        for (String name = id; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('/')))) {
            if (byId.containsKey(name)) {
                return Optional.of(byId.get(name));
            }
        }
        return Optional.empty();
    }
}
