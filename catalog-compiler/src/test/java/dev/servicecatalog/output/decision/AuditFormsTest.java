package dev.servicecatalog.output.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.servicecatalog.output.export.CsvLine;
import dev.servicecatalog.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of an audit have to be, whatever they say. */
class AuditFormsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/servicecatalog/compiler/audit/audit.json");
    private static final String HOME = "https://servicecatalog.dev/v1/audit.schema.json";

    @Test
    void theJsonKeepsToItsSchema() throws IOException {
        String strict = Schemas.text("audit.schema.json")
                .replace("\"additionalProperties\": true", "\"additionalProperties\": false");
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(HOME, strict)))
                .getSchema(SchemaLocation.of(HOME));
        assertThat(schema.validate(Files.readString(GOLDEN), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noFieldIsAFormula(String text) {
        assertThat(CsvLine.field(text)).startsWith("\"'").endsWith("\"");
    }

    @Test
    void fieldsAreQuotedWhereTheyHaveTo() {
        assertThat(CsvLine.field("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(CsvLine.field("plain = text")).isEqualTo("plain = text");
        assertThat(CsvLine.field("two\nlines")).isEqualTo("two lines");
    }
}
