package dev.servicecatalog.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what must be there out of JSON, and says what is missing. */
final class Stated {
    private static final Instant NO_DAY_SO_LATE = Instant.parse("9999-01-01T00:00:00Z");

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
        return moment(key, text(node, key));
    }

    static Optional<Instant> perhapsMoment(JsonNode node, String key) throws UnreadableRecord {
        return node.has(key) ? Optional.of(moment(node, key)) : Optional.empty();
    }

    static Optional<LocalDate> perhapsDay(JsonNode node, String key) throws UnreadableRecord {
        try {
            return node.has(key) ? Optional.of(LocalDate.parse(text(node, key))) : Optional.empty();
        } catch (DateTimeParseException e) {
            throw new UnreadableRecord("\"" + key + "\" is no day: " + text(node, key));
        }
    }

    private static Instant moment(String key, String text) throws UnreadableRecord {
        try {
            Instant moment = Instant.parse(text);
            if (moment.isAfter(NO_DAY_SO_LATE)) {
                throw new UnreadableRecord("\"" + key + "\" is no moment of our time: " + text);
            }
            return moment;
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
