package dev.servicecatalog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fixture folders with the expected output beside them; {@code -Dgolden=update} writes what came out instead of comparing. */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/servicecatalog");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    private Golden() {}

    /** The folders of a group of fixtures, sorted by name; never none. */
    public static List<Path> folders(String group) {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(group))) {
            List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(sorted).as("fixtures in " + group).isNotEmpty();
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with, or under the switch rewrites, the file that holds the expected text. */
    public static void check(Path expected, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
                return;
            }
            assertThat(expected)
                    .as("refresh with -Dgolden=update and review the change")
                    .exists();
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
