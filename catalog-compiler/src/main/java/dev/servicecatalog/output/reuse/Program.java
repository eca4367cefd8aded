package dev.servicecatalog.output.reuse;

import dev.servicecatalog.output.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which program this is: another one may make other files from the same facts. */
final class Program {
    private Program() {}

    /** The same as long as Java and all that is on the class path are the same. */
    static String identity() {
        String parts = Stream.concat(
                        Stream.of(System.getProperty("java.vm.name"), System.getProperty("java.runtime.version")),
                        classPath().stream().map(Program::stamp))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> classPath() {
        if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Program::path).toList();
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String stamp(Path place) {
        try (Stream<Path> files = Files.exists(place) ? Files.walk(place) : Stream.of()) {
            return files.filter(Files::isRegularFile)
                    .map(Program::fileStamp)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fileStamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
