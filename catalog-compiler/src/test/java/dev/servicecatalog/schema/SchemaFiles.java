package dev.servicecatalog.schema;

import dev.servicecatalog.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema files and the valid example documents, as JSON. */
final class SchemaFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private SchemaFiles() {}

    /** Every schema, by the name of its file. */
    static Map<String, JsonNode> all() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        Stream.concat(
                        Arrays.stream(Kind.values()).map(SchemaFiles::of),
                        Stream.of("common.schema.json", "document.schema.json", "search-tests.schema.json"))
                .forEach(file -> schemas.put(file, JSON.readTree(resource("v1/" + file))));
        return schemas;
    }

    /** The valid documents of a kind; the first has most fields. */
    static List<JsonNode> documents(Kind kind) {
        return yaml(new StringReader(text(kind)));
    }

    /** The valid documents of a kind, as YAML. */
    static String text(Kind kind) {
        return resource("valid/" + of(kind).replace(".schema.json", ".yaml"));
    }

    /** The documents of a kind in the example catalog. */
    static List<JsonNode> example(Kind kind) {
        try (Stream<Path> files = Files.walk(Path.of("../example-catalog/catalog"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> yaml(new StringReader(read(file))).stream())
                    .filter(document -> document.path("kind").asString().equals(kind.word()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream("/dev/servicecatalog/schema/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> yaml(Reader text) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new LoaderOptions()).composeAll(text).forEach(node -> documents.add(json(node)));
        return documents;
    }

    /** YAML 1.2 in short: a plain scalar is a number, a boolean or a text. */
    private static JsonNode json(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof MappingNode mapping) {
            ObjectNode object = json.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = json.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return json.stringNode(text);
        }
        boolean literal = NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false");
        return literal ? JSON.readTree(text) : json.stringNode(text);
    }

    /** The name of the schema file of a kind. */
    static String of(Kind kind) {
        return kind.word().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema.json";
    }

    /** Visits every place where a schema may stand, with its JSON pointer. */
    static void walk(JsonNode schema, String path, BiConsumer<String, JsonNode> visit) {
        if (!schema.isObject()) {
            return;
        }
        visit.accept(path, schema);
        for (String many : List.of("properties", "patternProperties", "$defs")) {
            schema.path(many)
                    .properties()
                    .forEach(entry -> walk(
                            entry.getValue(),
                            path + "/" + many + "/"
                                    + entry.getKey().replace("~", "~0").replace("/", "~1"),
                            visit));
        }
        for (String one : List.of("items", "additionalProperties", "propertyNames", "not", "if", "then", "else")) {
            walk(schema.path(one), path + "/" + one, visit);
        }
        for (String list : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(list).size(); i++) {
                walk(schema.path(list).get(i), path + "/" + list + "/" + i, visit);
            }
        }
    }
}
