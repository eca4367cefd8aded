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
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the files of a decision have to be, whatever they say. */
final class Forms {
    private static final String HOME = "https://servicecatalog.dev/v1/";
    private static final Schema DECISION = own("decision.schema.json");
    private static final Schema DIFF = own("diff.schema.json");
    /** As the npm package @microsoft/jest-sarif carries it. */
    private static final Schema SARIF = sarif();
    /** As the source release of Maven Surefire 3.5.4 on Maven Central carries it. */
    private static final javax.xml.validation.Schema SUREFIRE = surefire();

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

    /** Surefire's schema, and what it cannot say: counts are right, a case has one end at most. */
    private static void junit(String xml) {
        try {
            SUREFIRE.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
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

    private static javax.xml.validation.Schema surefire() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    Forms.class.getResource("/dev/servicecatalog/output/decision/surefire-test-report-3.0.2.xsd"));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
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
