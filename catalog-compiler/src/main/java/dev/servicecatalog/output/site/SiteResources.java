package dev.servicecatalog.output.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files a site is made with: the built-in ones, and those of the user in their place. */
final class SiteResources {
    private static final String BUILT_IN = "/dev/servicecatalog/site/";

    private final Optional<Path> overrides;

    SiteResources(Optional<Path> overrides) {
        overrides.filter(folder -> !Files.isDirectory(folder)).ifPresent(missing -> {
            throw new TemplateException("the folder with own templates does not exist: " + missing);
        });
        this.overrides = overrides;
    }

    /** The user's file, else the built-in one. */
    byte[] bytes(String name) {
        return override(name)
                .or(() -> builtIn(name))
                .orElseThrow(() -> new TemplateException("there is no file named " + name));
    }

    /** The user's file, else the built-in one, as text. */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The built-in file; empty if there is none. */
    Optional<byte[]> builtIn(String name) {
        return classpath(BUILT_IN + name);
    }

    /** The user's file; empty if there is none. */
    Optional<byte[]> override(String name) {
        return overrides
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(SiteResources::read);
    }

    /** Names of the files the user put into a folder, relative to it and sorted. */
    SortedSet<String> overridesIn(String folder) {
        SortedSet<String> names = new TreeSet<>();
        Optional<Path> own = overrides.map(o -> o.resolve(folder)).filter(Files::isDirectory);
        if (own.isPresent()) {
            try (Stream<Path> files = Files.walk(own.get())) {
                files.filter(Files::isRegularFile)
                        .map(file -> own.get().relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }

    /** Any resource on the class path; empty if there is none. */
    static Optional<byte[]> classpath(String name) {
        try (InputStream stream = SiteResources.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
