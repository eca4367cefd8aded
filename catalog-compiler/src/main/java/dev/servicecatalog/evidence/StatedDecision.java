package dev.servicecatalog.evidence;

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
 */
public record StatedDecision(boolean build, String risk, int approvals, List<String> reasons) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads it; what is not there is left empty. */
    public static StatedDecision of(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new StatedDecision(
                    root.has("deployment"),
                    root.at("/risk/level").asString(""),
                    root.at("/approvals/counted").size(),
                    reasons(root.path("reasons")));
        } catch (JacksonException e) {
            return new StatedDecision(false, "", 0, List.of());
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
}
