package dev.servicecatalog.output.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files a site is made with: the built-in ones, and those of the user in their place. */
final class SiteResources {
    private static final String BUILT_IN = "/dev/servicecatalog/site/";

    private final OwnFiles own;

    SiteResources(OwnFiles own) {
        this.own = own;
    }

    /** The user's file, else the built-in one. */
    byte[] bytes(String name) {
        return override(name)
                .or(() -> builtIn(name))
                .orElseThrow(() -> new TemplateException("there is no file named " + name));
    }

    boolean exists(String name) {
        return override(name).isPresent() || builtIn(name).isPresent();
    }

    /** The user's file, else the built-in one, as text. */
    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The built-in file; empty if there is none. */
    Optional<byte[]> builtIn(String name) {
        return classpath(BUILT_IN + name);
    }

    /** The names of all built-in templates, sorted. */
    SortedSet<String> templates() {
        URL folder = SiteResources.class.getResource(BUILT_IN);
        try {
            if (folder != null && folder.openConnection() instanceof JarURLConnection jar) {
                return templates(jar.getJarFile().stream().map(ZipEntry::getName));
            }
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return templates(files.map(file -> BUILT_IN.substring(1) + file.getFileName()));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the built-in templates cannot be listed", unreadable);
        }
    }

    private static SortedSet<String> templates(Stream<String> entries) {
        String folder = BUILT_IN.substring(1);
        return entries.filter(name -> name.startsWith(folder) && name.endsWith(".mustache"))
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The user's file; empty if there is none. */
    Optional<byte[]> override(String name) {
        return own.file(name);
    }

    /** Names of the files the user put into a folder, relative to it and sorted. */
    SortedSet<String> overridesIn(String folder) {
        SortedSet<String> names = new TreeSet<>();
        own.byName().keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .forEach(name -> names.add(name.substring(folder.length() + 1)));
        return names;
    }

    /** Everything of the user's own. */
    OwnFiles own() {
        return own;
    }

    /** Any resource on the class path; empty if there is none. */
    static Optional<byte[]> classpath(String name) {
        try (InputStream stream = SiteResources.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
