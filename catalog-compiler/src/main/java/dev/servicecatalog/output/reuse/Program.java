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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which program this is: another one may make other files from the same facts. */
final class Program {
    /** Taken before anything is made: a jar may be replaced meanwhile. */
    private static final String IDENTITY = made();

    private Program() {}

    /** The same as long as Java and all that is on the class path are the same; another one in each process where that cannot be told. */
    static String identity() {
        return IDENTITY;
    }

    private static String made() {
        String java = Stream.of("java.vm.name", "java.runtime.version", "java.locale.providers")
                .map(System::getProperty)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        String classes;
        try {
            classes = classPath()
                    .map(places -> places.stream().map(Program::stamp).collect(Collectors.joining("\n")))
                    .orElseGet(() -> UUID.randomUUID().toString());
        } catch (RuntimeException unreadable) {
            classes = UUID.randomUUID().toString();
        }
        return Sha256.hex((java + "\n" + classes).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<Path>> classPath() {
        ClassLoader loader = Program.class.getClassLoader();
        if (loader instanceof URLClassLoader urls) {
            return Optional.of(Arrays.stream(urls.getURLs()).map(Program::path).toList());
        }
        String path = System.getProperty("java.class.path", "");
        return loader == ClassLoader.getSystemClassLoader() && !path.isEmpty()
                ? Optional.of(Arrays.stream(path.split(File.pathSeparator))
                        .map(Path::of)
                        .toList())
                : Optional.empty();
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
