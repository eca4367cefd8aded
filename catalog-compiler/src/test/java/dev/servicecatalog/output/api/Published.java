package dev.servicecatalog.output.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of small catalogs, as {@code catalog.json} says them. */
final class Published {
    private static final Path FERRY = Path.of("src/test/resources/dev/servicecatalog/output/site/ferry");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Published() {}

    /** The figures of the ferry company on a day. */
    static JsonNode ferry(String today) {
        return figures(FERRY, today);
    }

    /** The figures of the catalog in a text. */
    static JsonNode of(Path scratch, String yaml, String today) {
        try {
            Files.writeString(scratch.resolve("catalog.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures(scratch, today);
    }

    /** What a figure says: its value with its unit, or why there is none. */
    static String said(JsonNode figure) {
        for (String key : new String[] {"unknown", "notStated", "notApplicable"}) {
            if (figure.has(key)) {
                return key + ": " + figure.get(key).asString();
            }
        }
        String unit = figure.has("unit") ? " " + figure.get("unit").asString() : "";
        return figure.get("value").asString() + unit;
    }

    private static JsonNode figures(Path folder, String today) {
        return JSON.readTree(CatalogJsonTest.written(folder, LocalDate.parse(today)))
                .get("figures");
    }
}
