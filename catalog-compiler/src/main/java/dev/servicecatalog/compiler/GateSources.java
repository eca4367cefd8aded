package dev.servicecatalog.compiler;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.GitSource;
import dev.servicecatalog.source.MergedTree;
import dev.servicecatalog.source.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the gate reads the catalog: before the change, with the change, and some changes earlier. Never from the work tree. */
final class GateSources {
    private static final DiagnosticCode MERGE_CONFLICT = DiagnosticCode.error("merge-conflict");
    private static final DiagnosticCode NOTHING_NEW = DiagnosticCode.error("nothing-new");
    private static final DiagnosticCode NO_CALENDARS_THERE = DiagnosticCode.error("no-calendars-there");
    private static final DiagnosticCode NO_CATALOG_THERE = DiagnosticCode.error("no-catalog-there");

    private final GateRequest request;
    private final Range range;
    private final String folder;

    GateSources(GateRequest request, Range range, String folder) {
        this.request = request;
        this.range = range;
        this.folder = folder;
    }

    /** The catalog's folder inside the repository that changes; empty for all of it, and for a build. */
    static String folder(GateRequest request) {
        if (request.deployment().isPresent()) {
            return "";
        }
        try {
            CatalogLocation at = request.catalog();
            return new CatalogLocation(request.repository(), at.directory(), Optional.of(request.base())).folderInGit();
        } catch (UncheckedIOException noSuchRevision) {
            return "";
        }
    }

    /** Before the change; for a build, the catalog as it is, if that is not in the change itself. */
    Version base(Versions versions) throws Unevaluable {
        Optional<CatalogSource> source = source();
        return source.isPresent() ? versions.read(source.get()) : versions.judge(PublishedCatalog.whole(published()));
    }

    /** A published file that lies in the repository that changes is read from before the change, too; what a build fetched is in no commit. */
    private SourceFile published() throws Unevaluable {
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

    /** The files of the catalog before the change; empty if it was published. */
    Optional<CatalogSource> source() throws Unevaluable {
        if (request.deployment().isEmpty()) {
            return Optional.of(in(range.base()));
        }
        return request.catalog().published().isPresent()
                ? Optional.empty()
                : Optional.of(deciding().open());
    }

    /** A catalog that lies beside what is built could be changed by the same change. */
    private CatalogLocation deciding() {
        CatalogLocation at = request.catalog();
        if (at.revision().isPresent() || !Files.isDirectory(at.folder())) {
            return at;
        }
        return GitSource.pathInRepository(at.folder(), request.repository())
                .map(path -> new CatalogLocation(
                        request.repository(), Optional.of(Path.of(path)), Optional.of(range.base()), at.baseline()))
                .orElse(at);
    }

    /** The policy with the freezes of the calendars it names, read where it was read itself; nothing published holds calendars. */
    FrozenPolicy frozen(ChangePolicy policy) throws Unevaluable {
        if (policy.freezeCalendars().isEmpty()) {
            return new FrozenPolicy(policy, List.of(), List.of());
        }
        Optional<CatalogSource> source = source();
        if (source.isPresent()) {
            return FrozenPolicy.closing(policy, source.get(), request.now());
        }
        throw new Unevaluable(List.of(Diagnostic.of(
                NO_CALENDARS_THERE,
                SourceSpan.startOf(""),
                "the policy names calendars of freezes, which a published catalog does not hold",
                "Name the catalog's folder or repository with -Dcatalog.location.",
                "")));
    }

    /** What stands before the catalog's paths in the repository: empty, or with {@code /} at its end. */
    String prefix() {
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** A change without commits has no makers and no files, so nobody's eyes would be too many for it. */
    void somethingNew() throws Unevaluable {
        if (range.commits().isEmpty()) {
            String head = range.head().substring(0, 7);
            throw new Unevaluable(List.of(Diagnostic.of(
                    NOTHING_NEW,
                    SourceSpan.startOf(""),
                    "the head " + head + " has no commit that the base lacks, so there is nothing to decide about",
                    request.deployment().isPresent()
                            ? "Name what is live now with -Dcatalog.base, and what is to go live with -Dcatalog.head."
                            : "Name the two ends with -Dcatalog.base and -Dcatalog.head.",
                    "")));
        }
    }

    /** The catalog with the change. */
    Version after(Versions versions) throws Unevaluable {
        Optional<String> tree = MergedTree.of(request.repository(), range.base(), range.head());
        if (tree.isEmpty()) {
            throw new Unevaluable(List.of(Diagnostic.of(
                    MERGE_CONFLICT,
                    SourceSpan.startOf(""),
                    "base and head change the same lines",
                    "Merge the base into the change, solve the conflict, and run the gate again.",
                    "")));
        }
        return versions.read(GitSource.ofTree(request.repository(), range.head(), tree.get(), existing(range.head())));
    }

    CatalogChange catalogChange(Versions versions, Version base, Version after, int lookBack) {
        CatalogDiff diff = CatalogDiff.between(base, after);
        return new CatalogChange(after.insights(), diff, recent(versions, after, diff, lookBack));
    }

    /** Together with so many changes before it; changes that nothing was before are all there is. */
    private CatalogDiff recent(Versions versions, Version after, CatalogDiff diff, int lookBack) {
        if (lookBack == 0 || diff.isEmpty()) {
            return diff;
        }
        SortedSet<String> files = range.paths()
                .filter(TouchedPath::inCatalog)
                .map(TouchedPath::path)
                .collect(Collectors.toCollection(TreeSet::new));
        if (files.isEmpty()) {
            return diff;
        }
        return GitSource.beforeChanges(request.repository(), range.base(), lookBack, folder, files)
                .map(commit -> versions.figures(GitSource.of(request.repository(), commit, folder)))
                .map(before -> CatalogDiff.between(before, new Version(after.insights(), List.of())))
                .orElse(diff);
    }

    /** The folder, if a commit has it. */
    String existing(String commit) throws Unevaluable {
        if (!folder.isEmpty() && !GitSource.hasFolder(request.repository(), commit, folder)) {
            throw new Unevaluable(List.of(Diagnostic.of(
                    NO_CATALOG_THERE,
                    SourceSpan.startOf(""),
                    "there is no folder \"" + folder + "\" in " + commit.substring(0, 7),
                    request.deployment().isPresent()
                            ? "Name the catalog with -Dcatalog.location."
                            : "Name the catalog's folder with -Dcatalog.directory.",
                    "")));
        }
        return folder;
    }

    private CatalogSource in(String commit) throws Unevaluable {
        return GitSource.of(request.repository(), commit, existing(commit));
    }
}
