package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.SourceSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON report piece by piece. A key that stands twice is refused: two readers may take two different values for it. */
final class JsonText implements AutoCloseable {
    /** Keys, values and brackets; more than a scan anybody reads, and little enough for memory. */
    private static final long MOST_TOKENS = 2_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ReportFile file;
    private final JsonParser parser;

    private JsonText(ReportFile file) {
        this.file = file;
        this.parser = MAPPER.createParser(file.content());
    }

    /** Reads one file with what walks through it, to its very end. */
    static <T> T read(ReportFile file, Walk<T> walk) throws UnreadableEvidence {
        try (JsonText json = new JsonText(file)) {
            json.parser.nextToken();
            T read = walk.through(json);
            if (json.parser.nextToken() != null) {
                throw json.wrong("there is something behind the report", "Write the report anew.");
            }
            return read;
        } catch (JacksonException broken) {
            throw new UnreadableEvidence(
                    span(file, broken.getLocation()),
                    "this is not well-formed JSON, has a key twice, is too large or too deep, or breaks off here",
                    "Let the tool finish, so that the report is written completely, and leave it as written.");
        }
    }

    /** The whole file as one object. */
    static JsonNode object(ReportFile file) throws UnreadableEvidence {
        return read(file, json -> {
            json.need(JsonToken.START_OBJECT, "an object in braces");
            return json.node();
        });
    }

    /** Goes through the keys of an object; whatever the reader leaves alone is passed over. */
    void eachKey(KeyReader reader) throws UnreadableEvidence {
        need(JsonToken.START_OBJECT, "an object in braces");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (!reader.read(key)) {
                parser.skipChildren();
            }
        }
    }

    /** Goes through the items of a list. */
    void eachItem(ItemReader reader) throws UnreadableEvidence {
        need(JsonToken.START_ARRAY, "a list in brackets");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    /** The value the reading stands on, with all it holds. */
    JsonNode node() {
        return MAPPER.readTree(parser);
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void need(JsonToken wanted, String words) throws UnreadableEvidence {
        if (parser.currentToken() != wanted) {
            throw wrong("this is not " + words, "Name a report of the right kind.");
        }
    }

    /** A problem at the place that is being read. */
    UnreadableEvidence wrong(String message, String remedy) {
        return new UnreadableEvidence(span(file, parser.currentTokenLocation()), message, remedy);
    }

    private static SourceSpan span(ReportFile file, TokenStreamLocation place) {
        if (place == null) {
            return SourceSpan.startOf(file.name());
        }
        return new SourceSpan(file.name(), Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), 1);
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Goes through a file. */
    interface Walk<T> {
        T through(JsonText json) throws UnreadableEvidence;
    }

    /** Reads the value of a key, or says that it does not. */
    interface KeyReader {
        boolean read(String key) throws UnreadableEvidence;
    }

    /** Reads an item. */
    interface ItemReader {
        void read() throws UnreadableEvidence;
    }
}
