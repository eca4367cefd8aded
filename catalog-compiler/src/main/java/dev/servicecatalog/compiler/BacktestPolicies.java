package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the policies of a replay: those that are stated, else that of the repository itself; for builds in a repository without any
 * catalog, the score alone.
 *
 * @param here the repository at the last of the changes
 */
record BacktestPolicies(BacktestRequest request, CatalogLocation here, BacktestRules.Times times) {
    private static final DiagnosticCode NO_POLICY = DiagnosticCode.error("no-policy");

    List<BacktestRules> read() throws Unevaluable {
        if (isWithoutCatalog()) {
            return withoutCatalog();
        }
        try (FetchedCatalog first = request.location()
                .map(text -> FetchedCatalog.at(request.repository(), text, request.directory()))
                .orElseGet(() -> FetchedCatalog.here(here))) {
            List<BacktestRules> rules = new ArrayList<>();
            rules.add(BacktestRules.read(first.location(), request.policy(), times));
            if (request.compareWith().isPresent()) {
                rules.add(second(first.location(), request.compareWith().get(), rules.get(0)));
            }
            return rules;
        }
    }

    /** Whether nothing is stated and nothing lies in its usual place. */
    private boolean isWithoutCatalog() {
        return request.builds()
                && request.location().isEmpty()
                && request.directory().isEmpty()
                && here.folderInGit().isEmpty();
    }

    private List<BacktestRules> withoutCatalog() throws Unevaluable {
        if (request.policy().isPresent()) {
            throw unknown(request.policy().get(), "Name the catalog that holds it with -Dcatalog.location.");
        }
        List<BacktestRules> rules = new ArrayList<>(List.of(ScoreOnly.rules()));
        if (request.compareWith().isPresent()) {
            rules.add(inFolder(request.compareWith().get()));
        }
        return rules;
    }

    /** A policy beside the first one, or the one of another folder. */
    private BacktestRules second(CatalogLocation first, String text, BacktestRules known) throws Unevaluable {
        return known.catalog().changePolicies().containsKey(text)
                ? BacktestRules.read(first, Optional.of(text), times)
                : inFolder(text);
    }

    private BacktestRules inFolder(String text) throws Unevaluable {
        Path folder = request.repository().resolve(text);
        if (!Files.isDirectory(folder)) {
            throw unknown(
                    text, "Name a policy that stands beside the first one, or a folder, with -Dcatalog.compareWith.");
        }
        return BacktestRules.read(CatalogLocation.of(folder), Optional.empty(), times)
                .named(text);
    }

    private static Unevaluable unknown(String name, String remedy) {
        return new Unevaluable(List.of(Diagnostic.of(
                NO_POLICY,
                SourceSpan.startOf(""),
                "there is no ChangePolicy \"" + name + "\", and no folder of that name",
                remedy,
                "")));
    }
}
