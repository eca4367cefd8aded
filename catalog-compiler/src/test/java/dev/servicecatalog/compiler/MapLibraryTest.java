package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that lays maps out is large; who draws none does not wait for it. */
class MapLibraryTest {
    private static final Path CATALOG = Path.of("src/test/resources/dev/servicecatalog/output/maps");
    private static final String LAYOUT = "org.eclipse.elk.";

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
                CatalogCompiler.publish(new PublishRequest(
                        catalog,
                        reckoning,
                        output,
                        FailOn.NEVER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        sentence -> {}));
            }
        }
    }

    @Test
    void isNotLoadedToValidate() throws Exception {
        assertThat(loaded())
                .anyMatch(line -> line.contains("dev.servicecatalog.load."))
                .noneMatch(this::isForMaps);
    }

    @Test
    void isLoadedToPublish() throws Exception {
        assertThat(loaded("site")).anyMatch(this::isForMaps);
    }

    private boolean isForMaps(String line) {
        return line.contains(LAYOUT) || line.contains("dev.servicecatalog.output.diagram.");
    }

    private List<String> loaded(String... more) throws IOException, InterruptedException {
        Path log = scratch.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                InAProcessOfItsOwn.class.getName(),
                CATALOG.toString(),
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
