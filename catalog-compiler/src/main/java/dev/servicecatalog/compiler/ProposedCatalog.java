package dev.servicecatalog.compiler;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.output.site.Proposal;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Compares a catalog that is to be published with the one that it is proposed to, so that its pages can tell what is different. */
final class ProposedCatalog {
    private static final DiagnosticCode NOT_READABLE = DiagnosticCode.error("inputs-not-readable");

    private ProposedCatalog() {}

    /** The catalog with what is different, or with the finding that nobody can tell; as it is where nothing is asked for. */
    static Compilation of(Compilation compiled, PublishRequest request) {
        return request.base().map(base -> compare(compiled, request, base)).orElse(compiled);
    }

    private static Compilation compare(Compilation compiled, PublishRequest request, String base) {
        CatalogLocation after = request.location();
        CatalogLocation stated =
                new CatalogLocation(after.repository(), after.directory(), Optional.of(base), after.baseline());
        try (Versions versions = new Versions(compiled.asOf())) {
            Version before =
                    versions.read(stated.whereParted(after).orElse(stated).open());
            Version now = versions.read(after.open());
            return compiled.proposing(new Proposal(base, CatalogDiff.between(before, now)));
        } catch (WrongUseException unknown) {
            return compiled.with(problem(base, unknown.getMessage()));
        } catch (UncheckedIOException unreadable) {
            return compiled.with(
                    problem(base, String.valueOf(unreadable.getCause().getMessage())));
        }
    }

    private static Diagnostic problem(String base, String reason) {
        String sentence = reason.replaceFirst("(?s)\\. [A-Z].*", "");
        return Diagnostic.of(
                NOT_READABLE,
                SourceSpan.startOf("."),
                "the base \"" + base + "\" cannot be read, so nobody sees what is different: " + sentence,
                "Name a branch, tag or commit that is in this clone with -Dcatalog.base, and fetch the whole history: `fetch-depth: 0`"
                        + " in GitHub Actions, `GIT_DEPTH: 0` in GitLab CI.",
                "");
    }
}
