package dev.servicecatalog.evidence;

import dev.servicecatalog.audit.Ruling;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@code decision.json} says for those who look at it afterwards.
 *
 * @param build whether a build was to go live
 * @param risk {@code high}, {@code medium} or {@code low}; empty if it does not say
 * @param approvals how many people's approval counted
 * @param reasons sentences, the deciding ones first; all if none decides
 * @param differences what it says is different, the first ones, and how many more there are
 */
public record StatedDecision(
        boolean build, String risk, int approvals, List<String> reasons, List<Ruling.Difference> differences) {
    /** Those who look at all decisions keep no more of each. */
    private static final int MOST_DIFFERENCES = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads it; what is not there is left empty. */
    public static StatedDecision of(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new StatedDecision(
                    root.has("deployment"),
                    root.at("/risk/level").asString(""),
                    root.at("/approvals/counted").size(),
                    reasons(root.path("reasons")),
                    differences(root.path("changes")));
        } catch (JacksonException e) {
            return new StatedDecision(false, "", 0, List.of(), List.of());
        }
    }

    private static List<String> reasons(JsonNode reasons) {
        List<String> deciding = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode reason : reasons) {
            (reason.path("decides").asBoolean(false) ? deciding : others)
                    .add(reason.path("sentence").asString(""));
        }
        deciding.addAll(others);
        return List.copyOf(deciding);
    }

    private static List<Ruling.Difference> differences(JsonNode changes) {
        List<Ruling.Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_DIFFERENCES, changes.size()); i++) {
            JsonNode change = changes.get(i);
            differences.add(new Ruling.Difference(
                    change.path("subject").asString(""),
                    change.path("path").asString(""),
                    change.path("after").asString(""),
                    change.path("sentence").asString("")));
        }
        if (changes.size() > MOST_DIFFERENCES) {
            String more = "and " + (changes.size() - MOST_DIFFERENCES) + " more";
            differences.add(new Ruling.Difference("", "", "", more));
        }
        return differences;
    }
}
