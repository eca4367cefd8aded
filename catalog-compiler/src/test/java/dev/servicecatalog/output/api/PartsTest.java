package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

class PartsTest {
    /** None, one part, parts made at once, and more than are made at once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 101, 1700, 1701, 3500})
    void areTheSameBytesAsOneItemAfterTheOther(int size) {
        List<Integer> items = IntStream.range(0, size).boxed().toList();
        assertThat(file(PartsTest::list, (json, parts) -> parts.write(PartsTest::list, items, PartsTest::inList)))
                .isEqualTo(file(PartsTest::list, (json, parts) -> inList(json, items)));
        assertThat(file(PartsTest::group, (json, parts) -> parts.write(PartsTest::group, items, PartsTest::inGroup)))
                .isEqualTo(file(PartsTest::group, (json, parts) -> inGroup(json, items)));
    }

    private interface Body {
        void write(JsonGenerator json, Parts parts);
    }

    private static String file(Consumer<JsonGenerator> around, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = CatalogJson.part(out)) {
            around.accept(json);
            body.write(json, new Parts(json, out));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void list(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("entities");
    }

    private static void group(JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("figures");
        json.writeObjectPropertyStart("services");
    }

    private static void inList(JsonGenerator json, List<Integer> items) {
        items.forEach(item -> {
            json.writeStartObject();
            json.writeStringProperty("name", "Zażółć 🧑‍💻 " + item);
            json.writeEndObject();
        });
    }

    private static void inGroup(JsonGenerator json, List<Integer> items) {
        items.forEach(item -> {
            json.writeObjectPropertyStart("service-" + item);
            json.writeNumberProperty("value", item);
            json.writeEndObject();
        });
    }
}
