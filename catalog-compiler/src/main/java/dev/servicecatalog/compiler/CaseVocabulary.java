package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that cases can use: those of the policy, and the names of the catalog before the change. */
record CaseVocabulary(Catalog catalog, ChangePolicy policy, ZoneId zone) {
    static final String BUILD = "build";
    static final Map<String, Outcome> OUTCOMES = outcomes();
    static final Map<String, ChangeType> CHANGES = changes();

    /** What only a comparison of two catalogs shows. */
    private static final Set<ChangeType> FOUND_BY_COMPARING = EnumSet.of(
            ChangeType.PROOF_BROKEN, ChangeType.PROOF_MENDED, ChangeType.COST_RAISED, ChangeType.COST_LOWERED);

    private static Map<String, Outcome> outcomes() {
        Map<String, Outcome> byWord = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            byWord.put(StatedFields.kebab(outcome), outcome);
        }
        return byWord;
    }

    private static Map<String, ChangeType> changes() {
        Map<String, ChangeType> byWord = new TreeMap<>();
        for (ChangeType type : ChangeType.values()) {
            byWord.put(type == ChangeType.WORDING ? "textOnly" : StatedFields.camel(type), type);
        }
        return byWord;
    }

    SortedSet<String> changeWords() {
        SortedSet<String> words = new TreeSet<>(CHANGES.keySet());
        words.removeIf(word -> FOUND_BY_COMPARING.contains(CHANGES.get(word)));
        words.add(BUILD);
        return words;
    }

    SortedSet<String> people() {
        SortedSet<String> names = new TreeSet<>();
        policy.people().stream().map(Person::name).forEach(names::add);
        return names;
    }

    SortedSet<String> peopleAndParties() {
        SortedSet<String> names = people();
        names.addAll(catalog.parties().keySet());
        return names;
    }

    /** What can apply: rules and standard changes of the policy, and the rules of the gate itself. */
    SortedSet<String> rules() {
        SortedSet<String> names = new TreeSet<>(KnownCodes.rulesOfTheGate());
        policy.rules().forEach(rule -> names.add(rule.id()));
        policy.standardChanges().forEach(standard -> names.add(standard.id()));
        return names;
    }

    /** The first service, in the order of names, that is as important and has at least so many dependents. */
    Optional<Service> service(Optional<Importance> importance, Optional<Integer> consumers) {
        Dependents dependents = Dependents.of(catalog);
        return catalog.services().values().stream()
                .filter(service -> importance.isEmpty() || service.importance().equals(importance))
                .filter(service -> {
                    List<String> names = List.of(service.name());
                    int count = dependents.services(names).size()
                            + dependents.units(names).size();
                    return consumers.stream().allMatch(least -> count >= least);
                })
                .findFirst();
    }
}
