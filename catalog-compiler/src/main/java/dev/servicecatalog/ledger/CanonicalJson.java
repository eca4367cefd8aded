package dev.servicecatalog.ledger;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in one form only: keys sorted, no spaces, UTF-8. The same content gives the same bytes. */
final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(32 * 1024 * 1024)
                            .build())
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsBytes(node);
    }

    static String text(JsonNode node) {
        return new String(bytes(node), StandardCharsets.UTF_8);
    }

    /**
     * Reads one object.
     *
     * @throws UnreadableRecord if it is none, or has a key twice
     */
    static ObjectNode read(byte[] content) throws UnreadableRecord {
        try {
            if (JSON.readTree(content) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException broken) {
            throw new UnreadableRecord("it is no well-formed JSON, or has a key twice");
        }
        throw new UnreadableRecord("it is no JSON object");
    }
}
