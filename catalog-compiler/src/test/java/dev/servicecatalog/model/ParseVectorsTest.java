package dev.servicecatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.source.SourceFile;
import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessDuration;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What people write, and what it is taken for: every worked example of the group. */
class ParseVectorsTest {
    @TestFactory
    Stream<DynamicTest> everyParseVectorComesOut() {
        return Vectors.tests("parse", ParseVectorsTest::check);
    }

    private static void check(JsonNode vector) {
        JsonNode texts = vector.get("input").path("texts");
        JsonNode parsed = vector.get("expected").path("parsed");
        String finding = vector.get("expected").path("finding").asString("");
        if (vector.get("input").has("yaml")) {
            staysWhatWasWritten(vector.get("input").get("yaml"));
        } else if (finding.equals("DURATION-NOT-UNDERSTOOD")) {
            texts.forEach(text -> assertThat(BusinessDuration.parse(text.asString()))
                    .as(text.asString())
                    .isEmpty());
        } else if (finding.equals("MONEY-NOT-UNDERSTOOD")) {
            texts.forEach(text ->
                    assertThat(Money.parse(text.asString())).as(text.asString()).isEmpty());
        } else if (parsed.path(0).isArray()) {
            for (int i = 0; i < texts.size(); i++) {
                Money money = Money.parse(texts.get(i).asString()).orElseThrow();
                assertThat(money.amount().toPlainString())
                        .isEqualTo(parsed.get(i).get(0).asString());
                assertThat(money.currency().getCurrencyCode())
                        .isEqualTo(parsed.get(i).get(1).asString());
            }
        } else if (parsed.path(0).isObject()) {
            for (int i = 0; i < texts.size(); i++) {
                BusinessDuration duration =
                        BusinessDuration.parse(texts.get(i).asString()).orElseThrow();
                assertThat(duration.amount())
                        .isEqualTo(parsed.get(i).get("value").asInt());
                assertThat(duration.unit().word())
                        .isEqualTo(parsed.get(i).get("unit").asString());
            }
        } else {
            fail("nobody checks " + vector.get("id"));
        }
    }

    /** The vector lists what YAML 1.1 makes of these; here they stay what was written. */
    private static void staysWhatWasWritten(JsonNode yaml) {
        StringBuilder text = new StringBuilder();
        yaml.properties()
                .forEach(entry -> text.append(entry.getKey())
                        .append(": ")
                        .append(entry.getValue().asString())
                        .append('\n'));
        ParsedFile parsed =
                YamlParser.parse(new SourceFile("f.yaml", text.toString().getBytes(StandardCharsets.UTF_8)));
        Mapping mapping = (Mapping) parsed.documents().get(0);
        yaml.properties()
                .forEach(entry -> assertThat(
                                ((Scalar) mapping.byKey().get(entry.getKey()).value()).text())
                        .isEqualTo(entry.getValue().asString()));
    }
}
