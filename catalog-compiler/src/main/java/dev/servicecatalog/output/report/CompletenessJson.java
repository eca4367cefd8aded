package dev.servicecatalog.output.report;

import dev.servicecatalog.analysis.Completeness;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.Statements;
import dev.servicecatalog.output.PlainJson;
import tools.jackson.core.JsonGenerator;

/** Completeness for machines: {@code completeness.json}. */
public final class CompletenessJson {
    private CompletenessJson() {}

    /**
     * A JSON object with {@code made}, {@code of} and {@code percent} for all together (absent where nothing counts) and
     * {@code owners}: each with the same figures and, by subject, the keys that are {@code missing}. The owner of what has no owner is
     * {@code null}. Ends with a newline.
     */
    public static String render(Completeness completeness) {
        return PlainJson.text(json -> {
            json.writeStartObject();
            completeness.made().ifPresent(made -> write(made, json));
            json.writeArrayPropertyStart("owners");
            completeness.owners().forEach(owner -> write(owner, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Completeness.OfOwner owner, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("owner", owner.owner().orElse(null));
        write(owner.made(), json);
        json.writeArrayPropertyStart("missing");
        owner.statements().stream().filter(each -> !each.missing().isEmpty()).forEach(each -> write(each, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Statements statements, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", statements.subject().toString());
        json.writeArrayPropertyStart("statements");
        statements.missing().forEach(missing -> json.writeString(missing.key()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Ratio made, JsonGenerator json) {
        json.writeNumberProperty("made", made.part().intValueExact());
        json.writeNumberProperty("of", made.whole().intValueExact());
        json.writeNumberProperty("percent", made.percent());
    }
}
