package dev.servicecatalog.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas as their library compiles them: once a process, and only when a document does not fit. Nothing is ever fetched. */
final class CompiledSchemas {
    private static final String BASE = "https://servicecatalog.dev/v1/";
    private static final CompiledSchemas INSTANCE = new CompiledSchemas();

    private final Map<String, Schema> byFile = new TreeMap<>();

    private CompiledSchemas() {
        Map<String, String> texts =
                Schemas.files().stream().collect(Collectors.toMap(file -> BASE + file, Schemas::text));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemas(texts)
                        .schemaRegistryConfig(config)
                        .schemaLoader(
                                loader -> loader.block(iri -> !iri.toString().startsWith(BASE))));
        for (String file : Schemas.files()) {
            byFile.put(file, registry.getSchema(SchemaLocation.of(BASE + file)));
        }
    }

    /** Draft 2020-12 with the keywords that only we read. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keywords(Stream.of("x-fix", "x-code", "x-missing", "x-translate")
                        .map(NonValidationKeyword::new)
                        .toList())
                .build();
    }

    static CompiledSchemas get() {
        return INSTANCE;
    }

    /** By the name of its file. */
    Schema of(String file) {
        return byFile.get(file);
    }
}
