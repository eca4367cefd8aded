package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlParser;
import dev.servicecatalog.schema.Translatable;
import dev.servicecatalog.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("../example-catalog/catalog"), Path.of("src/test/resources"));

    /** Of documents in order and of those that have another shape than they should. */
    @Test
    void asManyTextsAreCountedAsStayUntranslatedWhereNothingIs() throws IOException {
        int texts = 0;
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> each.toString().endsWith(".yaml"))
                        .toList()) {
                    texts += texts(file);
                }
            }
        }
        assertThat(texts).isGreaterThan(1000);
    }

    private static int texts(Path file) throws IOException {
        int texts = 0;
        for (YamlNode document : YamlParser.parse(new SourceFile("file.yaml", Files.readAllBytes(file)))
                .documents()) {
            if (document instanceof Mapping mapping && mapping.get("spec").orElse(document) instanceof Mapping spec) {
                for (Kind kind : Kind.values()) {
                    Overlay nothing =
                            new Overlay(new DocumentContext(new EntityId(kind, "x"), "file.yaml", List.of()), "de");
                    nothing.over(spec, Optional.empty(), Translatable.of(kind));
                    assertThat(Overlay.texts(spec, Translatable.of(kind)))
                            .as("%s as %s", file, kind)
                            .isEqualTo(nothing.untranslated().size());
                    texts += nothing.untranslated().size();
                }
            }
        }
        return texts;
    }
}
