package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.GitSource;
import dev.servicecatalog.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The published catalog that a build is judged by. A file that lies in the repository that changes is read from before the change; what a
 * build fetched is in no commit.
 */
final class PublishedBase {
    private static final DiagnosticCode NO_CATALOG_THERE = DiagnosticCode.error("no-catalog-there");

    private final GateRequest request;
    private final Range range;

    PublishedBase(GateRequest request, Range range) {
        this.request = request;
        this.range = range;
    }

    SourceFile file() throws Unevaluable {
        Path file = request.catalog().folder().toAbsolutePath().normalize();
        Optional<String> folderInGit = GitSource.pathInRepository(file.getParent(), request.repository());
        if (folderInGit.isPresent()) {
            String name = file.getFileName().toString();
            Optional<SourceFile> before = inCommit(range.base(), folderInGit.get(), name);
            if (before.isPresent()) {
                return before.get();
            }
            if (inCommit(range.head(), folderInGit.get(), name).isPresent()) {
                throw new Unevaluable(List.of(Diagnostic.of(
                        NO_CATALOG_THERE,
                        SourceSpan.startOf(""),
                        "the change brings the catalog \"" + name + "\" along that it is to be judged by",
                        "Name the catalog as it is published with -Dcatalog.location.",
                        "")));
            }
        }
        return request.catalog().published().orElseThrow();
    }

    private Optional<SourceFile> inCommit(String commit, String within, String name) {
        if (!within.isEmpty() && !GitSource.hasFolder(request.repository(), commit, within)) {
            return Optional.empty();
        }
        try (CatalogSource source = GitSource.of(request.repository(), commit, within)) {
            return source.beside(name);
        }
    }
}
