package dev.servicecatalog.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.servicecatalog.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the product, compiled once a process. Nothing is ever fetched. */
public final class Schemas {
    private static final String FOLDER = "/dev/servicecatalog/schema/v1/";
    private static final String BASE = "https://servicecatalog.dev/v1/";
    private static final List<String> SHARED = List.of("common", "document");
    private static final Schemas INSTANCE = new Schemas();

    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final Map<String, Schema> compiled = new TreeMap<>();

    private Schemas() {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, String> texts = new TreeMap<>();
        for (String file : files()) {
            String text = text(file);
            texts.put(BASE + file, text);
            documents.put(file, json.readTree(text));
        }
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemas(texts)
                        .schemaRegistryConfig(config)
                        .schemaLoader(
                                loader -> loader.block(iri -> !iri.toString().startsWith(BASE))));
        for (String file : files()) {
            compiled.put(file, registry.getSchema(SchemaLocation.of(BASE + file)));
        }
    }

    /** Draft 2020-12 with the keywords that only we read. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keywords(Stream.of("x-fix", "x-code", "x-missing")
                        .map(NonValidationKeyword::new)
                        .toList())
                .build();
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

    /** The compiled schema of a kind. */
    Schema of(Kind kind) {
        return compiled.get(fileOf(kind));
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
