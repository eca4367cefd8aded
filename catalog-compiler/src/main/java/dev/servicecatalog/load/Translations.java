package dev.servicecatalog.load;

import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Translation;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.schema.Translatable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a document says in other languages. */
final class Translations {
    private static final String TITLE = "title";

    private final Mapping byLanguage;

    private Translations(Mapping byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Below {@code metadata}. */
    static Translations in(Mapping metadata) {
        return new Translations(metadata.get("translations")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(new Mapping(metadata.mark(), Map.of())));
    }

    /** As stated. */
    Translation.Fields stated() {
        return (Translation.Fields) stated(byLanguage);
    }

    /** Whether all of it fits the document, and how far it goes. */
    Coverage.Document check(Kind kind, YamlNode title, Mapping spec, DocumentContext context) {
        Mapping original = together(title, spec);
        int texts = Overlay.texts(original, Translatable.of(kind));
        SortedMap<String, Integer> translated = new TreeMap<>();
        for (Entry language : byLanguage.entries()) {
            if (language.value() instanceof Mapping) {
                Overlay overlay = new Overlay(context, language.key().text());
                overlay.over(original, Optional.of(language.value()), Translatable.of(kind));
                translated.put(
                        language.key().text(), texts - overlay.untranslated().size());
            }
        }
        return new Coverage.Document(texts, translated);
    }

    /** The texts of a document in one language, as far as there are any. */
    Translated into(String language, Kind kind, YamlNode title, Mapping spec, DocumentContext context) {
        Optional<YamlNode> other = LanguageTags.nearest(
                        language, byLanguage.byKey().keySet())
                .flatMap(byLanguage::get)
                .filter(Mapping.class::isInstance);
        Overlay overlay = new Overlay(context, language);
        Mapping merged = (Mapping) overlay.over(together(title, spec), other, Translatable.of(kind));
        Map<String, Entry> fields = new LinkedHashMap<>(merged.byKey());
        Entry own = fields.remove(TITLE);
        return new Translated(((Scalar) own.value()).text(), new Mapping(spec.mark(), fields), overlay.untranslated());
    }

    /** The title stands beside the texts of the rest. */
    private static Mapping together(YamlNode title, Mapping spec) {
        Map<String, Entry> all = new LinkedHashMap<>();
        all.put(TITLE, new Entry(new Scalar(title.mark(), TITLE, ScalarType.STRING), title));
        spec.byKey().forEach(all::putIfAbsent);
        return new Mapping(spec.mark(), all);
    }

    private static Translation stated(YamlNode node) {
        if (node instanceof Mapping mapping) {
            SortedMap<String, Translation> byKey = new TreeMap<>();
            mapping.entries().forEach(entry -> byKey.put(entry.key().text(), stated(entry.value())));
            return new Translation.Fields(byKey);
        }
        if (node instanceof Sequence list) {
            return new Translation.Items(
                    list.items().stream().map(Translations::stated).toList());
        }
        Scalar scalar = (Scalar) node;
        return scalar.type() == ScalarType.NULL ? new Translation.Nothing() : new Translation.Text(scalar.text());
    }

    /**
     * A document in one language.
     *
     * @param untranslated the texts that are still in the original language
     */
    record Translated(String title, Mapping spec, List<String> untranslated) {}
}
