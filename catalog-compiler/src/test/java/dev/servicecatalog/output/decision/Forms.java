package dev.servicecatalog.output.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.servicecatalog.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the files of a decision have to be, whatever they say. */
final class Forms {
    private static final String HOME = "https://servicecatalog.dev/v1/";
    private static final Schema DECISION = own("decision.schema.json");
    private static final Schema DIFF = own("diff.schema.json");
    /** As the npm package @microsoft/jest-sarif carries it. */
    private static final Schema SARIF = sarif();

    private Forms() {}

    static void checkGate(Map<String, String> files) {
        valid(DECISION, files.get("decision.json"));
        assertThat(files.get("decision.json")).doesNotContainPattern("(?m): -?\\d+\\.\\d");
        valid(SARIF, files.get("decision.sarif"));
        junit(files.get("junit.xml"));
        annotations(files.get("github-annotations.txt"));
        assertThat(files.get("decision.md").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024 * 1024);
        assertThat(files.get("decision.txt").lines()).as("one screen").hasSizeLessThan(40);
    }

    static void checkDiff(Map<String, String> files) {
        valid(DIFF, files.get("diff.json"));
    }

    private static void valid(Schema schema, String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static void annotations(String text) {
        assertThat(text.lines()).allMatch(line -> line.matches("::(error|warning|notice)( [^:]*)?::.+"));
        assertThat(text.lines().filter(line -> line.startsWith("::error"))).hasSizeLessThanOrEqualTo(10);
        assertThat(text.lines().filter(line -> line.startsWith("::warning"))).hasSizeLessThanOrEqualTo(10);
    }

    /** The rules of the usual schema for JUnit's reports: counts are right, a case has one end at most. */
    private static void junit(String xml) {
        Element suite = (Element) parse(xml).getElementsByTagName("testsuite").item(0);
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        for (int i = 0; i < cases.getLength(); i++) {
            Element each = (Element) cases.item(i);
            assertThat(each.getAttribute("name")).isNotBlank();
            assertThat(each.getAttribute("classname")).isNotBlank();
            assertThat(each.getElementsByTagName("*").getLength()).isLessThanOrEqualTo(1);
        }
    }

    private static String count(Element suite, String name) {
        return String.valueOf(suite.getElementsByTagName(name).getLength());
    }

    static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    /** Refuses keys that the schema does not name. */
    private static Schema own(String file) {
        String strict = Schemas.text(file).replace("\"additionalProperties\": true", "\"additionalProperties\": false");
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(HOME + file, strict)))
                .getSchema(SchemaLocation.of(HOME + file));
    }

    private static Schema sarif() {
        try (InputStream in =
                Forms.class.getResourceAsStream("/dev/servicecatalog/output/decision/sarif-2.1.0.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
