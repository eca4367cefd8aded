package dev.servicecatalog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {
    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "17:00, STRING",
        "NO, STRING",
        "yes, STRING",
        "1150.10, DECIMAL",
        "2026-12-24, STRING",
        "010, INTEGER",
        "1_000, STRING",
        "1150.10 EUR, STRING",
        "99.5%, STRING",
        "2 business days, STRING",
        "09:00-17:00, STRING",
        "true, BOOLEAN",
        "~, NULL",
        "1e3, DECIMAL",
        "0x1F, INTEGER"
    })
    void scalarsStayWhatWasWritten(String written, ScalarType type) {
        Scalar value = (Scalar) mapping("key: " + written).byKey().get("key").value();
        assertThat(value.text()).isEqualTo(written);
        assertThat(value.type()).isEqualTo(type);
    }

    @Test
    void quotedScalarsAreTexts() {
        assertThat(((Scalar) mapping("key: \"12\"").byKey().get("key").value()).type())
                .isEqualTo(ScalarType.STRING);
    }

    @Test
    void columnsCountCodePoints() {
        Mapping mapping = mapping("{smile: \uD83D\uDE00, next: here}");
        assertThat(mapping.byKey().get("next").value().in("f.yaml")).hasToString("f.yaml:1:18");
    }

    @Test
    void byteOrderMarkIsNotText() {
        assertThat(mapping("\uFEFFkey: value").byKey()).containsKey("key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1/b: \"text/c: 2/d: 3/ | f.yaml:2:4 | a quote is opened and never closed",
                "a: 'text/b: 2/             | f.yaml:1:4 | a quote is opened and never closed",
                "a:/  - [1, [2, 3]/         | f.yaml:2:5 | a bracket is opened and never closed",
                "a: {b: 1/                  | f.yaml:1:4 | a bracket is opened and never closed"
            })
    void whatIsNeverClosedIsFoundWhereItIsOpened(String lines, String place, String message) {
        List<Diagnostic> problems = parsed(lines.replace('/', '\n')).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString(place);
        assertThat(problems.get(0).message()).isEqualTo(message);
    }

    @Test
    void aBracketThatAnotherKeyStandsInIsShownWhereItIsOpenedToo() {
        List<Diagnostic> problems = parsed("a: 1\nb: [1, 2\nc: 3\n").problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString("f.yaml:3:2");
        assertThat(problems.get(0).message()).isEqualTo("a comma or the closing bracket is missing");
        assertThat(problems.get(0).related()).hasSize(1);
        assertThat(problems.get(0).related().get(0).place()).hasToString("f.yaml:2:4");
        assertThat(problems.get(0).related().get(0).note()).isEqualTo("the bracket is opened here");
    }

    private static ParsedFile parsed(String text) {
        return YamlParser.parse(new SourceFile("f.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mapping mapping(String text) {
        ParsedFile parsed = parsed(text);
        assertThat(parsed.problems()).isEmpty();
        return (Mapping) parsed.documents().get(0);
    }
}
