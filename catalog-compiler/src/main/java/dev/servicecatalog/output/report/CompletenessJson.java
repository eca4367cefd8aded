package dev.servicecatalog.output.report;

import dev.servicecatalog.analysis.Completeness;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.Statement;
import dev.servicecatalog.analysis.Statements;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completeness for machines: {@code completeness.json}. */
public final class CompletenessJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CompletenessJson() {}

    /**
     * A JSON object with {@code made}, {@code of} and {@code percent} for all together (absent where nothing counts) and
     * {@code owners}: each with the same figures and, by subject, the keys that are {@code missing}. The owner of what has no owner is
     * {@code null}. Ends with a newline.
     */
    public static String render(Completeness completeness) {
        ObjectNode root = JSON.createObjectNode();
        completeness.made().ifPresent(made -> put(root, made));
        ArrayNode owners = root.putArray("owners");
        for (Completeness.OfOwner each : completeness.owners()) {
            ObjectNode owner = owners.addObject();
            owner.put("owner", each.owner().orElse(null));
            put(owner, each.made());
            missing(owner.putArray("missing"), each.statements());
        }
        return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void missing(ArrayNode missing, List<Statements> statements) {
        for (Statements each : statements) {
            if (!each.missing().isEmpty()) {
                ObjectNode node =
                        missing.addObject().put("subject", each.subject().toString());
                ArrayNode keys = node.putArray("statements");
                each.missing().stream().map(Statement::key).forEach(keys::add);
            }
        }
    }

    private static void put(ObjectNode node, Ratio made) {
        node.put("made", made.part().intValueExact());
        node.put("of", made.whole().intValueExact());
        node.put("percent", made.percent());
    }
}
