package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Mark;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads the documents that a published {@code catalog.json} holds, of any length, piece by piece; figures are passed over. */
public final class PublishedParser {
    private static final DiagnosticCode YAML_NOT_UNDERSTOOD = DiagnosticCode.error("yaml-not-understood");
    private static final DiagnosticCode NOT_A_CATALOG_DOCUMENT = DiagnosticCode.error("not-a-catalog-document");
    private static final String SCHEMA = "servicecatalog.dev/catalog/v1";
    private static final String REMEDY = "Name the address of a catalog.json that the goal catalog:site has published.";
    private static final int DEEPEST_NESTING = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .build();

    private final String path;
    private final JsonParser parser;
    private final List<YamlNode> documents = new ArrayList<>();
    private boolean published;

    private PublishedParser(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /** The documents under {@code entities}; none, with a problem, if the text is something else. */
    public static ParsedFile parse(SourceFile file) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.content())) {
            return new PublishedParser(file.path(), parser).parse();
        } catch (JacksonException e) {
            Mark mark = Optional.ofNullable(e.getLocation())
                    .map(PublishedParser::mark)
                    .orElse(new Mark(1, 1, 1));
            return refused(
                    file.path(),
                    Diagnostic.of(
                            YAML_NOT_UNDERSTOOD,
                            new SourceSpan(file.path(), mark.line(), mark.column(), 1),
                            "this is not JSON: " + e.getOriginalMessage().replace('\n', ' '),
                            REMEDY,
                            ""));
        }
    }

    /** Whether a published catalog says that nothing of it was left out; also false if it says nothing about that, or is something else. */
    public static boolean isWhole(SourceFile file) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.content())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (key.equals("complete")) {
                    return value == JsonToken.VALUE_TRUE;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private ParsedFile parse() {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                parser.nextToken();
                entry(key);
            }
        }
        if (!published) {
            return refused(
                    path,
                    Diagnostic.of(
                            NOT_A_CATALOG_DOCUMENT,
                            SourceSpan.startOf(path),
                            "this is not a published catalog: it does not say `\"schema\": \"" + SCHEMA + "\"`",
                            REMEDY,
                            ""));
        }
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows the closing brace");
        }
        return new ParsedFile(path, List.copyOf(documents), List.of(), List.of());
    }

    private void entry(String key) {
        if (key.equals("schema")) {
            published = parser.currentToken() == JsonToken.VALUE_STRING
                    && parser.getString().equals(SCHEMA);
        } else if (key.equals("entities") && parser.currentToken() == JsonToken.START_ARRAY) {
            documents.addAll(items());
        }
        parser.skipChildren();
    }

    private YamlNode node() {
        Mark mark = mark(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(mark);
            case START_ARRAY -> new Sequence(mark, items());
            case VALUE_STRING -> scalar(mark, ScalarType.STRING);
            case VALUE_NUMBER_INT -> scalar(mark, ScalarType.INTEGER);
            case VALUE_NUMBER_FLOAT -> scalar(mark, ScalarType.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> scalar(mark, ScalarType.BOOLEAN);
            default -> new Scalar(mark, "", ScalarType.NULL);
        };
    }

    private Scalar scalar(Mark mark, ScalarType type) {
        return new Scalar(mark, parser.getString(), type);
    }

    private List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return List.copyOf(items);
    }

    private Mapping mapping(Mark mark) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            Scalar name = new Scalar(mark(parser.currentTokenLocation()), key, ScalarType.STRING);
            parser.nextToken();
            entries.put(key, new Entry(name, node()));
        }
        return new Mapping(mark, entries);
    }

    private static ParsedFile refused(String path, Diagnostic problem) {
        return new ParsedFile(path, List.of(), List.of(), List.of(problem));
    }

    private static Mark mark(TokenStreamLocation place) {
        return new Mark(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), 1);
    }
}
