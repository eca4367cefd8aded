package dev.servicecatalog.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How bad a company finds each kind of finding: the one place where severities are changed. */
public final class Severities {
    private Severities() {}

    /**
     * The findings at the severities a catalog states, without those it switches off.
     *
     * @param stated finding code to {@code error}, {@code warning}, {@code info} or {@code off}; other words change nothing
     */
    public static List<Diagnostic> apply(Map<String, String> stated, List<Diagnostic> findings) {
        List<Diagnostic> result = new ArrayList<>();
        for (Diagnostic finding : findings) {
            String word = stated.get(finding.code().name());
            if (word == null) {
                result.add(finding);
            } else if (!word.equals("off")) {
                result.add(of(word).map(finding::at).orElse(finding));
            }
        }
        return result;
    }

    private static Optional<Severity> of(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
