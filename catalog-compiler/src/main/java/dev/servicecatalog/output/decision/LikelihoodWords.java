package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.LikelihoodFactor;
import dev.servicecatalog.gate.LikelihoodScore;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a likelihood was measured from, in words and for machines; nothing in it is escaped yet. */
final class LikelihoodWords {
    private static final int SHORT_ID = 7;

    private LikelihoodWords() {}

    /** {@code medium, 2 points from history}. */
    static String sum(LikelihoodScore score) {
        return word(score.level()) + ", " + LikelihoodFactor.points(score.points()) + " from history";
    }

    /** The factors that count, each with its points and the commits it stands on; {@code decision.json} has them all. */
    static List<List<String>> rows(LikelihoodScore score) {
        return score.factors().stream()
                .filter(factor -> factor.points() != 0)
                .map(factor -> List.of(String.valueOf(factor.points()), factor.sentence(), commits(factor)))
                .toList();
    }

    static ObjectNode json(LikelihoodScore score) {
        ObjectNode node = Json.object()
                .put("profile", word(score.profile()))
                .put("points", score.points())
                .put("level", word(score.level()))
                .put("caveat", LikelihoodScore.CAVEAT);
        ArrayNode factors = node.putArray("factors");
        score.factors().forEach(factor -> factors.add(json(factor)));
        node.set("notLookedAt", Json.texts(score.notes()));
        return node;
    }

    private static ObjectNode json(LikelihoodFactor factor) {
        ObjectNode node = Json.object()
                .put("name", word(factor.name()))
                .put("value", factor.value().toPlainString())
                .put("points", factor.points())
                .put("lift", factor.name().lift().toPlainString())
                .put("sentence", factor.sentence());
        factor.threshold().ifPresent(threshold -> node.put("threshold", threshold.toPlainString()));
        node.set("commits", Json.texts(factor.commits()));
        return node;
    }

    private static String commits(LikelihoodFactor factor) {
        return String.join(
                " ",
                factor.commits().stream().map(id -> id.substring(0, SHORT_ID)).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
