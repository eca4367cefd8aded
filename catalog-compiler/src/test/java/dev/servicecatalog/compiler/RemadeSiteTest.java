package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.FolderTree;
import dev.servicecatalog.testing.Folders;
import dev.servicecatalog.testing.RandomEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site of which only what a change reaches was made again is the same, byte for byte, as one that was made from nothing. */
class RemadeSiteTest {
    /** Ten times as many, and others, with {@code -Dedits=10 -Dseed=7}. */
    private static final int TIMES = Integer.getInteger("edits", 1);

    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({
        "../example-catalog/catalog, 4",
        "src/test/resources/dev/servicecatalog/output/site/ferry, 20",
        "src/test/resources/dev/servicecatalog/compiler/languages/catalog, 8"
    })
    void isTheSameAsOneMadeFromNothing(Path fixture, int count) throws IOException {
        Path catalog = Files.createDirectory(scratch.resolve("catalog"));
        Folders.copy(fixture, catalog);
        RandomEdits edits = new RandomEdits(catalog, SEED);
        publish(catalog, scratch.resolve("remade"));
        for (int i = 1; i <= TIMES * count; i++) {
            String edit = edits.next();
            publish(catalog, scratch.resolve("remade"));
            publish(catalog, scratch.resolve("clean"));
            assertThat(Folders.contents(scratch.resolve("remade/site")))
                    .as("after edit %d: %s", i, edit)
                    .isEqualTo(Folders.contents(scratch.resolve("clean/site")));
            FolderTree.delete(scratch.resolve("clean"));
        }
    }

    private static void publish(Path catalog, Path output) {
        CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(LocalDate.of(2026, 11, 23)),
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                said -> {}));
    }
}
