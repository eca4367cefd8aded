package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.Verdict;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was decided about past changes, one line of JSON each, so that a replay that was stopped goes on where it was. */
public final class BacktestLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BacktestLines() {}

    /**
     * A digest of all that decides, in lower-case hexadecimal.
     *
     * @param catalog that the policy is read from
     * @param asked what else makes a difference
     */
    public static String digest(ChangePolicy policy, Catalog catalog, List<String> asked) {
        return Digests.of(Digests.of(policy) + Digests.of(catalog) + String.join("\n", asked));
    }

    /** One line, without a line break. */
    public static String write(Verdict verdict) {
        ObjectNode node = JSON.createObjectNode();
        node.put("commit", verdict.commit()).put("outcome", BacktestJson.word(verdict.outcome()));
        node.set("rules", Json.texts(verdict.rules()));
        node.set("leftOut", Json.texts(verdict.leftOut()));
        verdict.likelihood().ifPresent(level -> node.put("likelihood", BacktestJson.word(level)));
        return JSON.writeValueAsString(node);
    }

    /** What a line says; empty if it is none of ours, or only half of one. */
    public static Optional<Verdict> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Verdict(
                    node.required("commit").asString(),
                    Outcome.valueOf(constant(node.required("outcome").asString())),
                    texts(node.required("rules")),
                    texts(node.required("leftOut")),
                    Optional.ofNullable(node.get("likelihood"))
                            .map(level -> Level.valueOf(constant(level.asString())))));
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
