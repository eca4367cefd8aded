package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a company's own: those of a key that nothing asks for were meant for another. */
final class OwnWords {
    private static final DiagnosticCode UNKNOWN_WORD = DiagnosticCode.warning("unknown-word");
    private static final Pattern FILE = Pattern.compile("words/([a-z]{2,3})\\.properties");
    private static final Pattern ASKED = Pattern.compile("words\\.([A-Za-z0-9_.-]+)");

    private final OwnFiles own;
    private final Set<String> known;

    private OwnWords(OwnFiles own, Set<String> known) {
        this.own = own;
        this.known = known;
    }

    /** Checks the words in the languages of the catalog, the original first, and in English. */
    static List<Diagnostic> check(OwnFiles own, SiteResources builtIn, List<String> languages) {
        Set<String> known =
                new TreeSet<>(read(builtIn.text("words/en.properties")).stringPropertyNames());
        List.copyOf(known).stream()
                .filter(key -> key.endsWith(Plural.MANY.suffix()))
                .map(key -> key.replaceFirst(Plural.MANY.suffix() + "$", Plural.FEW.suffix()))
                .forEach(known::add);
        own.byName().forEach((name, content) -> {
            if (name.endsWith(".mustache")) {
                ASKED.matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .forEach(word -> known.add(word.group(1)));
            }
        });
        OwnWords words = new OwnWords(own, known);
        List<Diagnostic> found = new ArrayList<>();
        own.byName().keySet().stream()
                .filter(name -> name.startsWith("words/"))
                .forEach(name -> words.check(name, languages, found));
        return found;
    }

    private void check(String name, List<String> languages, List<Diagnostic> found) {
        OwnText file = OwnText.of(own.folder() + name, own.file(name).orElseThrow());
        Matcher named = FILE.matcher(name);
        if (!named.matches() || !(named.group(1).equals("en") || languages.contains(named.group(1)))) {
            found.add(file.problem(
                    "no page is written with the words of \"" + name + "\"",
                    "Name the file words/" + String.join(".properties or words/", languages)
                            + ".properties, after a language of the catalog."));
            return;
        }
        try {
            read(file.text()).stringPropertyNames().stream()
                    .filter(key -> !known.contains(key))
                    .sorted()
                    .forEach(key -> found.add(unknown(key, file)));
        } catch (IllegalArgumentException malformed) {
            found.add(file.problem(
                    "the words are not understood: a \\u is not followed by four digits",
                    "Write the letter itself; the file is UTF-8."));
        }
    }

    private Diagnostic unknown(String key, OwnText file) {
        Matcher line = Pattern.compile("(?m)^[ \\t]*(" + Pattern.quote(key) + ")(?=[ \\t]*[=:\\s]|$)")
                .matcher(file.text());
        boolean seen = line.find();
        return Diagnostic.of(
                UNKNOWN_WORD,
                file.place(seen ? line.start(1) : 0, seen ? key.length() : 1),
                "no page asks for the words \"" + key + "\"",
                NearestName.of(key, known)
                        .map(NearestName::question)
                        .orElse("Remove the line, or ask for the words in a template of your own."),
                "");
    }

    private static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }
}
