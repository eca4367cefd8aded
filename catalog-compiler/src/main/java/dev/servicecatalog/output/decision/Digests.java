package dev.servicecatalog.output.decision;

import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.output.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 in lower-case hexadecimal. What a catalog states is digested as the documents of {@code catalog.json} without spaces, so that
 * comments and the order of keys make no difference.
 */
final class Digests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Digests() {}

    static String of(Catalog catalog) {
        return written(json -> new EntityWriter(json).writeAll(catalog));
    }

    static String of(Entity entity) {
        return written(json -> new EntityWriter(json).write(entity));
    }

    static String of(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writer.accept(json);
        }
        return Sha256.hex(bytes.toByteArray());
    }
}
