package dev.servicecatalog.check.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The word lists of the rules: a word or phrase a line, sorted, each with an equals sign and what to say instead. */
final class WordList {
    private WordList() {}

    /** The words of the list beside this class, in its order. */
    static Map<String, String> read(String name) {
        Map<String, String> words = new LinkedHashMap<>();
        try (InputStream list = WordList.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                int equals = line.indexOf(" = ");
                words.put(line.substring(0, equals), line.substring(equals + " = ".length()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(words);
    }
}
