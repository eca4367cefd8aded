package dev.servicecatalog.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Mark;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library that reads the schemas in full is the judge of what is read of them here. */
class ShapesTest {
    private static final int EDITS = 12;
    private static final Mark MARK = new Mark(1, 1, 1);
    private static final List<YamlNode> OTHERS = List.of(
            text(""),
            text(" "),
            text("online-shop"),
            text("live"),
            text("2 days"),
            text("2 business days"),
            text("2026-02-30"),
            text("12.50 EUR per month"),
            text("99.5%\n"),
            text("https://example.org"),
            new Scalar(MARK, "12", ScalarType.INTEGER),
            new Scalar(MARK, "-1", ScalarType.INTEGER),
            new Scalar(MARK, "0x1F", ScalarType.INTEGER),
            new Scalar(MARK, "9".repeat(80), ScalarType.INTEGER),
            new Scalar(MARK, "1.0", ScalarType.DECIMAL),
            new Scalar(MARK, "1.5", ScalarType.DECIMAL),
            new Scalar(MARK, ".inf", ScalarType.DECIMAL),
            new Scalar(MARK, "true", ScalarType.BOOLEAN),
            new Scalar(MARK, "", ScalarType.NULL),
            new Sequence(MARK, List.of()),
            new Sequence(MARK, List.of(text("sales"), text("sales"))),
            new Mapping(MARK, Map.of()),
            new Mapping(MARK, Map.of("name", new Entry(text("name"), text("sales")))));

    @Test
    void saysOfEveryDocumentAndOfSlipsInItWhatTheSchemasSay() throws IOException {
        Random random = new Random(7);
        int fitting = 0;
        int others = 0;
        for (Mapping document : documents()) {
            Kind kind = kind(document).orElseThrow();
            Mapping edited = document;
            for (int i = 0; i <= EDITS; i++) {
                boolean fits = Schemas.get().shape(kind).fits(edited);
                assertThat(fits)
                        .as(edited.toString())
                        .isEqualTo(SchemaCheck.errors(kind, edited).isEmpty());
                fitting += fits ? 1 : 0;
                others += fits ? 0 : 1;
                edited = edited(i % 3 == 0 ? document : edited, random);
            }
        }
        assertThat(fitting).as("documents that fit").isGreaterThan(2000);
        assertThat(others).as("documents that do not").isGreaterThan(2000);
    }

    @Test
    void stopsAtKeywordsItDoesNotKnow() {
        JsonNode schema = JsonMapper.shared().readTree("{\"properties\": {\"a\": {\"dependentRequired\": {}}}}");

        assertThatThrownBy(() -> new Shapes(new TreeMap<>(Map.of("some.schema.json", schema))).of("some.schema.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dependentRequired");
    }

    private static List<Mapping> documents() throws IOException {
        List<Mapping> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/test/resources"), Path.of("../example-catalog"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> each.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    YamlParser.parse(new SourceFile(file.toString(), Files.readAllBytes(file))).documents().stream()
                            .filter(Mapping.class::isInstance)
                            .map(Mapping.class::cast)
                            .filter(document -> kind(document).isPresent())
                            .forEach(documents::add);
                }
            }
        }
        return documents;
    }

    private static Optional<Kind> kind(Mapping document) {
        return document.get("kind").filter(Scalar.class::isInstance).flatMap(kind -> Kind.of(((Scalar) kind).text()));
    }

    /** The same with one slip somewhere below. */
    private static YamlNode edited(YamlNode node, Random random) {
        if (node instanceof Mapping mapping && !mapping.byKey().isEmpty()) {
            return edited(mapping, random);
        }
        if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
            List<YamlNode> items = new ArrayList<>(sequence.items());
            int at = random.nextInt(items.size());
            items.set(at, edited(items.get(at), random));
            if (random.nextInt(4) == 0) {
                items.add(items.get(at));
            }
            return new Sequence(MARK, items);
        }
        return OTHERS.get(random.nextInt(OTHERS.size()));
    }

    private static Mapping edited(Mapping mapping, Random random) {
        Map<String, Entry> entries = new LinkedHashMap<>(mapping.byKey());
        List<String> keys = List.copyOf(entries.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(8)) {
            case 0 -> entries.remove(key);
            case 1 -> {
                String other = random.nextBoolean() ? "x-" + key : key.substring(1) + "a";
                entries.put(other, new Entry(text(other), entries.get(key).value()));
            }
            case 2 -> entries.put(key, new Entry(text(key), OTHERS.get(random.nextInt(OTHERS.size()))));
            default ->
                entries.put(key, new Entry(text(key), edited(entries.get(key).value(), random)));
        }
        return new Mapping(MARK, entries);
    }

    private static Scalar text(String text) {
        return new Scalar(MARK, text, ScalarType.STRING);
    }
}
