package dev.servicecatalog.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what must be there out of JSON, and says what is missing. */
final class Stated {
    private Stated() {}

    static ObjectNode object(JsonNode node, String key) throws UnreadableRecord {
        if (node.get(key) instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableRecord("\"" + key + "\" is missing or no object");
    }

    static String text(JsonNode node, String key) throws UnreadableRecord {
        return perhaps(node, key).orElseThrow(() -> new UnreadableRecord("\"" + key + "\" is missing or no text"));
    }

    static Optional<String> perhaps(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    static Instant moment(JsonNode node, String key) throws UnreadableRecord {
        String text = text(node, key);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableRecord("\"" + key + "\" is no moment: " + text);
        }
    }

    static long number(JsonNode node, String key) throws UnreadableRecord {
        JsonNode value = node.get(key);
        if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        throw new UnreadableRecord("\"" + key + "\" is missing or no whole number");
    }
}
