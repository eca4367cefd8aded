package dev.servicecatalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the library for objects of any kind reads. */
class JsonTreeTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<String> schemas() {
        return Schemas.files();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void ourSchemasAreTheSame(String file) {
        assertThat(JsonTree.of(Schemas.text(file))).isEqualTo(JSON.readTree(Schemas.text(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[1, -7, true, false, null, \"a\\u00e4\"]", "{\"a\": {\"b\": [{}]}}"})
    void soAreSmallThings(String text) {
        assertThat(JsonTree.of(text)).isEqualTo(JSON.readTree(text));
    }
}
