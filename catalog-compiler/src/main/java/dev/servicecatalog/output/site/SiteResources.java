package dev.servicecatalog.output.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
