package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Folders;
import dev.servicecatalog.testing.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries are loaded where they are used: who only validates waits for none that pages, tables, diagrams, signatures or calendar files need. */
class LazyLibrariesTest {
    private static final Path CATALOG = Path.of("src/test/resources/dev/servicecatalog/output/maps");
    private static final List<String> FOR_PAGES = List.of(
            "org.eclipse.elk.",
            "com.google.common.",
            "dev.servicecatalog.output.diagram.",
            "com.github.mustachejava.",
            "org.commonmark.",
            "org.owasp.html.",
            "dev.servicecatalog.output.export.Xlsx",
            "org.tartarus.snowball.");
    /** Of ical4j only the reader: Java itself looks at its time zones where it is on the class path. */
    private static final List<String> FOR_OTHER_SOURCES = List.of(
            "org.bouncycastle.",
            "net.fortuna.ical4j.data.CalendarBuilder",
            "com.networknt.",
            "tools.jackson.databind.ObjectMapper",
            "org.yaml.snakeyaml.parser.");

    @TempDir
    Path scratch;

    /** What {@code catalog:validate} does, and what {@code catalog:site} does after it. */
    static final class InAProcessOfItsOwn {
        private InAProcessOfItsOwn() {}

        public static void main(String[] args) {
            CatalogLocation catalog = CatalogLocation.of(Path.of(args[0]));
            Reckoning reckoning = Reckoning.on(LocalDate.of(2026, 11, 23));
            Path output = Path.of(args[1]);
            if (args.length == 2) {
                CatalogCompiler.validate(new ValidateRequest(catalog, reckoning, output, FailOn.NEVER, sentence -> {}));
            } else {
                Sites.publish(catalog, output, reckoning);
            }
        }
    }

    /** A catalog in order that names no calendar file. */
    @Test
    void areNotLoadedToValidate() throws Exception {
        Path catalog = Files.createDirectory(scratch.resolve("catalog"));
        Folders.copy(CATALOG, catalog);
        List<String> lines = loaded(catalog);
        assertThat(lines).anyMatch(line -> line.contains("dev.servicecatalog.load."));
        assertThat(lines.stream().filter(line -> isOf(FOR_PAGES, line) || isOf(FOR_OTHER_SOURCES, line)))
                .isEmpty();
    }

    @Test
    void thoseForPagesAreLoadedToPublish() throws Exception {
        List<String> lines = loaded(CATALOG, "site");
        assertThat(FOR_PAGES).allMatch(library -> lines.stream().anyMatch(line -> line.contains(library)));
    }

    private static boolean isOf(List<String> libraries, String line) {
        return libraries.stream().anyMatch(line::contains);
    }

    private List<String> loaded(Path catalog, String... more) throws IOException, InterruptedException {
        Path log = scratch.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                InAProcessOfItsOwn.class.getName(),
                catalog.toString(),
                scratch.resolve("output").toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(scratch.resolve("said.txt")))
                .isZero();
        return Files.readAllLines(log);
    }
}
