package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** One mapping in a file of policy cases; what cannot be understood of it is a finding with its place, and then empty. */
final class CaseNode {
    private static final DiagnosticCode UNKNOWN_KEY = DiagnosticCode.error("unknown-key");
    private static final DiagnosticCode MISSING_KEY = DiagnosticCode.error("missing-key");
    private static final DiagnosticCode WRONG_TYPE = DiagnosticCode.error("wrong-type");
    private static final DiagnosticCode VALUE_NOT_ALLOWED = DiagnosticCode.error("value-not-allowed");
    private static final DiagnosticCode VALUE_NOT_UNDERSTOOD = DiagnosticCode.error("value-not-understood");

    private final Mapping node;
    private final String file;
    private final List<Diagnostic> findings;

    private CaseNode(Mapping node, String file, List<Diagnostic> findings) {
        this.node = node;
        this.file = file;
        this.findings = findings;
    }

    /** A node that should be a mapping with no keys but these. */
    static Optional<CaseNode> of(
            YamlNode node, String what, List<String> keys, String file, List<Diagnostic> findings) {
        if (!(node instanceof Mapping mapping)) {
            findings.add(Diagnostic.of(
                    WRONG_TYPE,
                    node.in(file),
                    what + " is not a list of keys and values",
                    "Write keys and values, for example `" + keys.get(0) + ": ...`.",
                    ""));
            return Optional.empty();
        }
        CaseNode read = new CaseNode(mapping, file, findings);
        mapping.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !keys.contains(key.text()) && !key.text().startsWith("x-"))
                .forEach(key -> read.unknown(UNKNOWN_KEY, key, what + " has no key \"" + key.text() + "\"", keys));
        return Optional.of(read);
    }

    /** Where it starts. */
    SourceSpan place() {
        return node.in(file);
    }

    /** Where a key stands; where the mapping starts if it does not. */
    SourceSpan place(String key) {
        return Optional.ofNullable(node.byKey().get(key))
                .map(entry -> entry.key().in(file))
                .orElse(place());
    }

    Optional<YamlNode> value(String key) {
        return node.get(key);
    }

    boolean has(String key) {
        return node.get(key).isPresent();
    }

    Optional<CaseNode> object(String key, List<String> keys) {
        return node.get(key).flatMap(value -> of(value, "`" + key + "`", keys, file, findings));
    }

    Optional<Scalar> scalar(String key) {
        Optional<YamlNode> value = node.get(key);
        value.filter(v -> !(v instanceof Scalar)).ifPresent(v -> wrongType(key, v, "one word or text"));
        return value.filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    Optional<String> text(String key) {
        return scalar(key).map(Scalar::text);
    }

    /** The items of a list of words. */
    List<Scalar> words(String key) {
        List<Scalar> words = new ArrayList<>();
        node.get(key).ifPresent(value -> {
            if (value instanceof Sequence list && list.items().stream().allMatch(Scalar.class::isInstance)) {
                list.items().forEach(item -> words.add((Scalar) item));
            } else {
                wrongType(key, value, "a list of words, such as `[" + key + "]`");
            }
        });
        return words;
    }

    /** Those items of a list that are among the names there are. */
    List<String> names(String key, Collection<String> known, String what) {
        return words(key).stream()
                .filter(word -> isKnown(word, known, what))
                .map(Scalar::text)
                .toList();
    }

    Optional<String> name(String key, Collection<String> known, String what) {
        return scalar(key).filter(word -> isKnown(word, known, what)).map(Scalar::text);
    }

    <T> Optional<T> choice(String key, Map<String, T> words) {
        return name(key, words.keySet(), "word for `" + key + "`").map(words::get);
    }

    <T> Optional<T> quantity(String key, Function<String, Optional<T>> parse, String example) {
        return scalar(key).flatMap(value -> {
            Optional<T> read = parse.apply(value.text());
            if (read.isEmpty()) {
                findings.add(Diagnostic.of(
                        VALUE_NOT_UNDERSTOOD,
                        value.in(file),
                        "\"" + value.text() + "\" is not understood as " + key,
                        "Write it like " + example + ".",
                        ""));
            }
            return read;
        });
    }

    void missing(String message, String remedy) {
        findings.add(Diagnostic.of(MISSING_KEY, place(), message, remedy, ""));
    }

    void notAllowed(String key, String message, String remedy) {
        findings.add(Diagnostic.of(VALUE_NOT_ALLOWED, place(key), message, remedy, ""));
    }

    private boolean isKnown(Scalar word, Collection<String> known, String what) {
        if (known.contains(word.text())) {
            return true;
        }
        unknown(VALUE_NOT_ALLOWED, word, "there is no " + what + " \"" + word.text() + "\"", known);
        return false;
    }

    private void unknown(DiagnosticCode code, Scalar word, String message, Collection<String> known) {
        String remedy = NearestName.of(word.text(), known)
                .map(NearestName::question)
                .orElseGet(() -> known.isEmpty()
                        ? "Take it out; there is none."
                        : "Use one of: " + String.join(", ", new TreeSet<>(known)) + ".");
        findings.add(Diagnostic.of(code, word.in(file), message, remedy, ""));
    }

    private void wrongType(String key, YamlNode value, String wanted) {
        findings.add(Diagnostic.of(
                WRONG_TYPE, value.in(file), "`" + key + "` is not " + wanted, "Write " + wanted + ".", ""));
    }
}
