package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import dev.servicecatalog.schema.Translatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the texts of one language over those of a document. Where they do not fit, the original stays and a finding says so. */
final class Overlay {
    private static final DiagnosticCode MISMATCH = DiagnosticCode.warning("translation-mismatch");
    private static final DiagnosticCode UNKNOWN_KEY = DiagnosticCode.error("unknown-key");

    private final DocumentContext context;
    private final String language;
    private final List<String> untranslated = new ArrayList<>();

    Overlay(DocumentContext context, String language) {
        this.context = context;
        this.language = language;
    }

    /** The texts that stay as they are, in the order of the document. */
    List<String> untranslated() {
        return untranslated;
    }

    /** How many texts of a document there are to translate. */
    static int texts(YamlNode original, Translatable at) {
        int texts = 0;
        if (original instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                Optional<Translatable> place = at.key(entry.key().text());
                texts += place.isPresent() ? texts(entry.value(), place.get()) : 0;
            }
        } else if (original instanceof Sequence list && at.items().isPresent()) {
            for (YamlNode item : list.items()) {
                texts += texts(item, at.items().get());
            }
        } else if (original instanceof Scalar scalar && at.isText() && hasWords(scalar)) {
            texts = 1;
        }
        return texts;
    }

    /** The original with the other texts in it. */
    YamlNode over(YamlNode original, Optional<YamlNode> other, Translatable at) {
        Optional<YamlNode> said = other.filter(Overlay::isSaid);
        if (original instanceof Mapping mapping && !at.keys().isEmpty()) {
            return fields(mapping, said, at);
        }
        if (original instanceof Sequence list && at.items().isPresent()) {
            return items(list, said, at);
        }
        if (original instanceof Scalar scalar && at.isText()) {
            return text(scalar, said);
        }
        said.ifPresent(node ->
                misfit(node, "this does not have the shape of the original", "Write it as in the document itself."));
        return original;
    }

    private static boolean isSaid(YamlNode node) {
        return !(node instanceof Scalar scalar && scalar.type() == ScalarType.NULL);
    }

    private YamlNode text(Scalar original, Optional<YamlNode> said) {
        if (said.isPresent()
                && said.get() instanceof Scalar scalar
                && !scalar.text().isBlank()) {
            return new Scalar(scalar.mark(), scalar.text(), ScalarType.STRING);
        }
        said.ifPresent(node -> misfit(node, "the original is one text", "Write one text."));
        if (hasWords(original)) {
            untranslated.add(original.text());
        }
        return original;
    }

    /** A number or a code reads the same everywhere. */
    private static boolean hasWords(Scalar original) {
        return original.text().codePoints().anyMatch(Character::isLetter);
    }

    private YamlNode fields(Mapping original, Optional<YamlNode> said, Translatable at) {
        Optional<Mapping> other = said.filter(Mapping.class::isInstance).map(Mapping.class::cast);
        if (said.isPresent() && other.isEmpty()) {
            misfit(said.get(), "the original has keys here", "Write the keys of the texts that are translated.");
        }
        other.ifPresent(mapping -> mapping.entries().forEach(entry -> checkKey(entry, original, at)));
        Map<String, Entry> merged = new LinkedHashMap<>();
        for (Entry entry : original.entries()) {
            String key = entry.key().text();
            Optional<Translatable> place = at.key(key);
            merged.put(
                    key,
                    place.isEmpty()
                            ? entry
                            : new Entry(
                                    entry.key(),
                                    over(entry.value(), other.flatMap(mapping -> mapping.get(key)), place.get())));
        }
        return new Mapping(original.mark(), merged);
    }

    private void checkKey(Entry entry, Mapping original, Translatable at) {
        String key = entry.key().text();
        if (at.key(key).isEmpty()) {
            context.report(
                    UNKNOWN_KEY,
                    entry.key(),
                    "there is no text \"" + key + "\" to translate here",
                    NearestName.of(key, at.keys())
                            .map(NearestName::question)
                            .orElse("Use one of: " + String.join(", ", at.keys()) + "."));
        } else if (original.get(key).isEmpty()) {
            misfit(
                    entry.key(),
                    "\"" + key + "\" is translated into \"" + language
                            + "\", but the document itself does not state it",
                    "State it in the document itself, or take the translation out.");
        }
    }

    private YamlNode items(Sequence original, Optional<YamlNode> said, Translatable at) {
        Translatable item = at.items().orElseThrow();
        if (said.isPresent() && !(said.get() instanceof Sequence)) {
            misfit(said.get(), "the original is a list", "Write a list with as many items.");
        }
        Optional<Sequence> other = said.filter(Sequence.class::isInstance).map(Sequence.class::cast);
        if (other.isPresent() && at.anyNumber()) {
            return other.get();
        }
        if (other.isPresent() && other.get().items().size() != original.items().size()) {
            misfit(
                    other.get(),
                    "the list has another number of items in \"" + language + "\" ("
                            + other.get().items().size() + ") than in the original ("
                            + original.items().size() + "), so the original is shown",
                    "Write one item for each of the original, in the same order; write ~ for one that is not translated.");
            other = Optional.empty();
        }
        List<YamlNode> merged = new ArrayList<>();
        for (int i = 0; i < original.items().size(); i++) {
            int position = i;
            merged.add(
                    over(original.items().get(i), other.map(list -> list.items().get(position)), item));
        }
        return new Sequence(original.mark(), merged);
    }

    private void misfit(YamlNode at, String message, String remedy) {
        context.report(MISMATCH, at, message, remedy);
    }
}
