package dev.servicecatalog.schema;

import dev.servicecatalog.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the product, read once a process. */
public final class Schemas {
    private static final String FOLDER = "/dev/servicecatalog/schema/v1/";
    /** The schema of the tests of the search, which are no document of the catalog. */
    static final String SEARCH_TESTS = "search-tests.schema.json";

    private static final List<String> SHARED = List.of("common", "document", "search-tests");
    private static final Schemas INSTANCE = new Schemas();

    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final Map<Kind, Translatable> translatable = new ConcurrentHashMap<>();
    private final Map<Kind, Shape> shapes = new EnumMap<>(Kind.class);

    private Schemas() {
        for (String file : files()) {
            documents.put(file, JsonTree.of(text(file)));
        }
        Shapes all = new Shapes(documents);
        for (Kind kind : Kind.values()) {
            shapes.put(kind, all.of(fileOf(kind)));
        }
    }

    /** The names of all schema files, sorted. */
    public static List<String> files() {
        return Stream.concat(SHARED.stream(), Arrays.stream(Kind.values()).map(Schemas::kebab))
                .map(name -> name + ".schema.json")
                .sorted()
                .toList();
    }

    /** The text of a schema file, as it is published for editors. */
    public static String text(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schemas get() {
        return INSTANCE;
    }

    /** What documents of a kind fit. */
    Shape shape(Kind kind) {
        return shapes.get(kind);
    }

    /** Where documents of a kind hold texts that people read. */
    Translatable translatable(Kind kind) {
        return translatable.computeIfAbsent(kind, Translatable::read);
    }

    static String fileOf(Kind kind) {
        return kebab(kind) + ".schema.json";
    }

    /** The schema file as JSON; empty if there is none of that name. */
    Optional<JsonNode> document(String file) {
        return Optional.ofNullable(documents.get(file));
    }

    private static String kebab(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
