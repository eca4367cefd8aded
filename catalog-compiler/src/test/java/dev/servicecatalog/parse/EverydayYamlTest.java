package dev.servicecatalog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SnakeYAML is the judge: what is read here, it reads the same, places included. */
class EverydayYamlTest {
    private static final int EDITS = 150;
    private static final List<String> SLIPS = List.of(
            " ",
            "  ",
            ":",
            ": ",
            "- ",
            "-",
            "#",
            " #",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            "\"",
            "|",
            ">",
            "&a ",
            "*a",
            "? ",
            "!",
            "%",
            "@",
            "`",
            "\n",
            "\n\n",
            "\n  ",
            "\n# c\n",
            "\n---\n",
            "---",
            "...",
            "\t",
            "\r",
            "\\",
            "~",
            "null",
            "1",
            "0x1",
            ".5",
            "\u00e4",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "key: ",
            "- a: ",
            "|\n    a\n     b\n");

    @Test
    void everyFileAndSlipsInItAreReadAsSnakeYamlReadsThem() throws IOException {
        Random random = new Random(11);
        int read = 0;
        int slips = 0;
        for (String text : texts()) {
            read += isReadTheSame(text) ? 1 : 0;
            for (int i = 0; i < EDITS; i++) {
                slips += isReadTheSame(edited(text, random)) ? 1 : 0;
            }
        }
        assertThat(read).as("files that are read").isGreaterThan(400);
        assertThat(slips).as("slips that are read").isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "a: b",
                "a:\n- b\n- c: d\n  e: f\n",
                "a:\n  - b\n\n  # comment\n  -\n    c: [d, {e: 'f'}, \"g h\"] # end\nh:\n",
                "---\na: {}\n---\nb: []\n",
                "a: |\n  one\n\n    two\n\nb: |\n  three\n"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(isReadTheSame(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "a: b\n c\n",
                "a: &b c",
                "a: *b",
                "a: >\n  b\n",
                "a: b\na: c\n",
                "a: \"\\n\"",
                "a: 'it''s'",
                "a: [b\n]",
                "a:\tb",
                "a: b\r\n",
                "? a\n: b\n",
                "%YAML 1.2\n---\na: b\n",
                "a: !!str 1",
                "a: b\n...\n",
                "a: |\n  b\n  \n",
                "a: |\n  b\n  \nc: d\n",
                "a:\n  b: |\n      c\n \n      # d\n  e: f\n",
                "word"
            })
    void leavesTheRestToSnakeYaml(String text) {
        assertThat(EverydayYaml.read(text)).isEmpty();
    }

    @Test
    void leavesKeysThatAreTooLongToSnakeYaml() {
        assertThat(isReadTheSame("a".repeat(1000) + ": b\n")).isTrue();
        assertThat(EverydayYaml.read("a".repeat(1025) + ": b\n")).isEmpty();
    }

    private static boolean isReadTheSame(String text) {
        Optional<List<YamlNode>> read = EverydayYaml.read(text);
        if (read.isPresent()) {
            ParsedFile full = YamlParser.parseInFull("f.yaml", text);
            assertThat(full.problems()).as(text).isEmpty();
            assertThat(read.get().toString())
                    .as(text)
                    .isEqualTo(full.documents().toString());
        }
        return read.isPresent();
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(edited.length() + 1);
            int end = Math.min(edited.length(), at + random.nextInt(4));
            edited.replace(at, end, random.nextInt(4) == 0 ? "" : SLIPS.get(random.nextInt(SLIPS.size())));
        }
        return edited.toString();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/test/resources"), Path.of("../example-catalog"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> each.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    SourceText source = SourceText.of("f.yaml", Files.readAllBytes(file));
                    if (source.text != null && source.text.length() < 20_000) {
                        texts.add(source.text);
                    }
                }
            }
        }
        return texts;
    }
}
