package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the lines under {@code severities} that change nothing: what they made milder is gone, and what comes next would pass unseen. A
 * line that makes a finding graver than it is by itself is a guard, and stays silent while there is nothing to guard against.
 */
public final class UnusedOverrides {
    static final DiagnosticCode OVERRIDE_UNUSED = DiagnosticCode.warning("override-unused");

    /** These are found after the others: whether such a line changes anything cannot be seen here. */
    private static final Set<String> FOUND_LATER = Set.of(OVERRIDE_UNUSED.name(), "baseline-mended");

    private UnusedOverrides() {}

    /**
     * A finding for each line that changes the severity of no finding; lines about codes that only the change gate knows are left alone.
     *
     * @param findings what is left after waivers, at the severities they have by themselves
     * @param codes what can be found in a catalog
     */
    public static List<Diagnostic> check(
            Catalog catalog, Origins origins, List<Diagnostic> findings, Collection<DiagnosticCode> codes) {
        Map<String, DiagnosticCode> known =
                codes.stream().collect(Collectors.toMap(DiagnosticCode::name, Function.identity(), (a, b) -> a));
        List<Diagnostic> unused = new ArrayList<>();
        catalog.settings()
                .ifPresent(settings -> settings.severities().forEach((code, word) -> {
                    if (known.containsKey(code)
                            && !FOUND_LATER.contains(code)
                            && !isGuard(known.get(code), word)
                            && findings.stream().noneMatch(finding -> changes(code, word, finding))) {
                        unused.add(unused(settings, code, word, origins));
                    }
                }));
        return unused;
    }

    private static boolean isGuard(DiagnosticCode code, String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return severity != code.severity() && severity.atLeast(code.severity());
            }
        }
        return false;
    }

    private static boolean changes(String code, String word, Diagnostic finding) {
        return finding.code().name().equals(code) && !finding.severity().word().equals(word);
    }

    private static Diagnostic unused(CatalogSettings settings, String code, String word, Origins origins) {
        return Diagnostic.of(
                OVERRIDE_UNUSED,
                origins.keyPlace(settings.id(), "spec", "severities", code),
                "there is no finding \"" + code + "\" that \"" + word + "\" changes",
                "Remove the line, so that the next such finding is seen.",
                settings.id().toString());
    }
}
