package dev.servicecatalog.compiler;

import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.PolicyCase.Doing;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the change of a policy case does, and to what. */
final class CaseDoing {
    private static final Map<String, Importance> IMPORTANCE = CaseReader.byWord(Importance.values());
    private static final Pattern AT_LEAST = Pattern.compile(">=\\d{1,6}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?%");

    private final CaseNode node;
    private final CaseVocabulary words;

    CaseDoing(CaseNode node, CaseVocabulary words) {
        this.node = node;
        this.words = words;
    }

    /** Empty if it is not understood. */
    Optional<Doing> read() {
        Optional<String> word = node.name("change", words.changeWords(), "change called");
        if (word.isEmpty()) {
            if (!node.has("change")) {
                node.missing(
                        "the case does not say what changes", "Add `change:`, for example `change: promiseLowered`.");
            }
            return Optional.empty();
        }
        if (word.get().equals(CaseVocabulary.BUILD)) {
            return build();
        }
        ChangeType type = CaseVocabulary.CHANGES.get(word.get());
        return subject(type)
                .map(subject -> new Doing.ToCatalog(
                        type,
                        subject,
                        node.text("field"),
                        node.quantity("percent", CaseDoing::percent, "12%"),
                        node.words("files").stream().map(Scalar::text).toList()));
    }

    private Optional<Doing> build() {
        if (!node.has("component")) {
            node.missing("a build is of a component", "Add `component:` with its name.");
        }
        return node.name("component", words.catalog().components().keySet(), "component named")
                .map(Doing.Build::new);
    }

    private Optional<EntityId> subject(ChangeType type) {
        if (type == ChangeType.POLICY_CHANGED) {
            return Optional.of(words.policy().id());
        }
        Map<Kind, Map<String, ?>> kinds = new LinkedHashMap<>();
        kinds.put(Kind.SERVICE, words.catalog().services());
        kinds.put(Kind.OFFERING, words.catalog().offerings());
        kinds.put(Kind.COMPONENT, words.catalog().components());
        for (Map.Entry<Kind, Map<String, ?>> kind : kinds.entrySet()) {
            String key = kind.getKey().key();
            if (node.has(key)) {
                return node.name(key, kind.getValue().keySet(), key + " named")
                        .map(name -> new EntityId(kind.getKey(), name));
            }
        }
        return anyService();
    }

    private Optional<EntityId> anyService() {
        if (!node.has("importance") && !node.has("consumers")) {
            node.missing(
                    "the case does not say what is changed",
                    "Add `service:`, `offering:` or `component:` with a name.");
            return Optional.empty();
        }
        Optional<EntityId> found = words.service(
                        node.choice("importance", IMPORTANCE),
                        node.quantity("consumers", CaseDoing::atLeast, "\">=10\""))
                .map(service -> service.id());
        if (found.isEmpty()) {
            node.notAllowed(
                    node.has("importance") ? "importance" : "consumers",
                    "the catalog has no such service",
                    "Name one with `service:`, or ask for less.");
        }
        return found;
    }

    private static Optional<Integer> atLeast(String text) {
        return AT_LEAST.matcher(text).matches() ? Optional.of(Integer.valueOf(text.substring(2))) : Optional.empty();
    }

    private static Optional<BigDecimal> percent(String text) {
        return PERCENT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.substring(0, text.length() - 1)))
                : Optional.empty();
    }
}
