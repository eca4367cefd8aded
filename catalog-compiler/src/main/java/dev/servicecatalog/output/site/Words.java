package dev.servicecatalog.output.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of the interface in the language of the catalog; where one is not translated, in English. */
final class Words {
    private static final String ENGLISH = "en";

    private final Map<String, String> byKey;
    private final Set<String> foreign;
    private final String language;

    private Words(Map<String, String> byKey, Set<String> foreign, String language) {
        this.byKey = Collections.unmodifiableMap(byKey);
        this.foreign = Set.copyOf(foreign);
        this.language = language;
    }

    /** Reads English, then the language over it; the user's own words win in both. */
    static Words of(SiteResources resources, Locale locale) {
        Map<String, String> english = in(resources, ENGLISH);
        if (locale.getLanguage().equals(ENGLISH)) {
            return new Words(english, Set.of(), ENGLISH);
        }
        Map<String, String> own = in(resources, locale.getLanguage());
        Map<String, String> words = new TreeMap<>(english);
        words.keySet().removeAll(own.keySet());
        Set<String> foreign = new HashSet<>(words.values());
        words.putAll(own);
        return new Words(words, foreign, locale.getLanguage());
    }

    static Map<String, String> in(SiteResources resources, String language) {
        Map<String, String> words = new TreeMap<>();
        String name = "words/" + language + ".properties";
        resources.builtIn(name).ifPresent(text -> addAll(words, text));
        resources.override(name).ifPresent(text -> addAll(words, text));
        return words;
    }

    /** Those that can only be said in English. */
    Set<String> foreign() {
        return foreign;
    }

    /** The words with this key, {@code {0}}, {@code {1}} ... replaced. */
    String text(String key, Object... values) {
        String text = byKey.get(key);
        if (text == null) {
            throw new TemplateException("there are no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words for a choice that schemas allow, {@code prefix-choice}; the choice itself if there are none. */
    String choice(String prefix, String choice) {
        return byKey.getOrDefault(prefix + "-" + choice, choice);
    }

    /** The words for something with a name of several words; the name itself if there are none. */
    String byName(String prefix, String name) {
        return byKey.getOrDefault(prefix + "-" + name.replace(' ', '-'), name);
    }

    /** The words with these keys, in this order. */
    List<String> texts(String... keys) {
        return Stream.of(keys).map(this::text).toList();
    }

    /** Singular or one of the plurals by the count, which is {@code {0}}. */
    String count(String key, int count) {
        String form = key + Plural.of(language, count).suffix();
        return text(byKey.containsKey(form) ? form : key + Plural.MANY.suffix(), count);
    }

    /** All words by key, for templates. */
    Map<String, String> all() {
        return byKey;
    }

    private static void addAll(Map<String, String> words, byte[] text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
    }
}
