package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes out what follows from a misspelt key: a rule that misses the key would say a second time what is said already. */
public final class Cascades {
    private static final String UNKNOWN_KEY = "unknown-key";

    private Cascades() {}

    /**
     * The findings without those of rules whose {@linkplain Rule#missedKeys() missed key} the same entity has in another spelling.
     *
     * @param findings what the user is going to read, so that nothing is left out because of a finding that nobody sees
     */
    public static List<Diagnostic> takenOutOf(List<Diagnostic> findings, List<Rule> rules) {
        Map<String, Set<String>> missed =
                rules.stream().collect(Collectors.toMap(rule -> rule.code().name(), Rule::missedKeys));
        Set<Misspelt> misspelt = findings.stream()
                .filter(finding -> finding.code().name().equals(UNKNOWN_KEY))
                .map(finding -> new Misspelt(finding.subject(), finding.remedy()))
                .collect(Collectors.toSet());
        Predicate<Diagnostic> follows =
                finding -> missed.getOrDefault(finding.code().name(), Set.of()).stream()
                        .anyMatch(key -> misspelt.contains(new Misspelt(finding.subject(), NearestName.question(key))));
        return findings.stream().filter(follows.negate()).toList();
    }

    /**
     * A key that is not spelt right.
     *
     * @param question the remedy that offers the right one
     */
    private record Misspelt(String subject, String question) {}
}
