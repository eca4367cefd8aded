package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.report.TextReport;
import dev.servicecatalog.output.site.PreviewNews;
import dev.servicecatalog.output.site.PreviewParts;
import dev.servicecatalog.output.site.SiteOnDemand;
import dev.servicecatalog.preview.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns changed files into another site, whose files are made when somebody looks at them, and keeps the one that is shown where something
 * of it can no longer be read. Used by one thread at a time.
 */
final class PreviewBuild {
    private static final DiagnosticCode NOT_READABLE = DiagnosticCode.error("inputs-not-readable");
    /** So many errors are named where people started it; the pages have the others. */
    private static final int MOST = 5;

    private final PublishRequest request;
    private final String run = UUID.randomUUID().toString();
    private final Remembered remembered = Remembered.fromNowOn();
    private Optional<Compilation> good = Optional.empty();
    private Function<String, Optional<Content>> site = path -> Optional.empty();
    private int builds;

    PreviewBuild(PublishRequest request) {
        this.request = request;
    }

    /** Makes the first site; what cannot be read is left out. */
    Shown first() {
        return after(Set.of());
    }

    /**
     * Makes the site anew.
     *
     * @param changed the files that differ from the last time; each file is compared all the same
     */
    Shown after(Set<Path> changed) {
        long began = System.nanoTime();
        try {
            Compilation compiled = CatalogCompiler.compile(request, remembered);
            if (good.filter(earlier -> wouldLose(earlier, compiled)).isPresent()) {
                return kept(compiled.all(), Optional.of(compiled.catalog()), began);
            }
            SiteOnDemand made = PublishedSite.onDemand(compiled, request, remembered);
            Set<String> said = ConcurrentHashMap.newKeySet();
            site = path -> saying(path, made, said);
            good = Optional.of(compiled);
            return shown(false, compiled.all(), List.of(compiled.catalog()), began);
        } catch (WrongUseException unusable) {
            return kept(List.of(problem(unusable.getMessage())), Optional.empty(), began);
        } catch (UncheckedIOException unreadable) {
            return kept(
                    List.of(problem("not everything can be read: "
                            + unreadable.getCause().getMessage())),
                    Optional.empty(),
                    began);
        } catch (RuntimeException | StackOverflowError defect) {
            // whoever edits on may leave behind what made it fail; a preview that stands still would tell nothing
            return kept(List.of(problem("the compiler failed: " + defect)), Optional.empty(), began);
        }
    }

    /** Where people started it, a file that cannot be made is named once. */
    private Optional<Content> saying(String path, SiteOnDemand made, Set<String> said) {
        try {
            return made.file(path).map(content -> saying(path, content, said));
        } catch (RuntimeException failure) {
            say(path, failure, said);
            throw failure;
        }
    }

    private Content saying(String path, Content content, Set<String> said) {
        return out -> {
            try {
                content.writeTo(out);
            } catch (UncheckedIOException failure) {
                say(path, failure.getCause(), said);
                throw failure.getCause();
            } catch (IOException | RuntimeException failure) {
                say(path, failure, said);
                throw failure;
            }
        };
    }

    private void say(String path, Exception failure, Set<String> said) {
        if (said.add(path)) {
            String reason = Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
            request.progress().accept(path + " cannot be made: " + reason);
        }
    }

    /** Whether something is gone from a file of which a part cannot be read any more: nobody meant to remove it. */
    private static boolean wouldLose(Compilation earlier, Compilation now) {
        Set<String> broken = now.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.subject().isEmpty())
                .map(finding -> finding.place().file())
                .collect(Collectors.toUnmodifiableSet());
        return !broken.isEmpty()
                && earlier.places().entrySet().stream()
                        .anyMatch(known -> broken.contains(known.getValue().file())
                                && now.catalog().entity(known.getKey()).isEmpty());
    }

    private Shown kept(List<Diagnostic> findings, Optional<Catalog> now, long began) {
        List<Catalog> catalogs = Stream.concat(good.map(Compilation::catalog).stream(), now.stream())
                .toList();
        return shown(true, findings, catalogs, began);
    }

    private Shown shown(boolean kept, List<Diagnostic> findings, List<Catalog> catalogs, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        builds++;
        request.progress()
                .accept(String.format(
                        Locale.ROOT,
                        "%s in %.2f s: %s.",
                        kept ? instead() : "Ready",
                        took.toNanos() / 1e9,
                        TextReport.summary(findings)));
        findings.stream()
                .filter(finding -> kept && finding.severity() == Severity.ERROR)
                .limit(MOST)
                .forEach(error -> request.progress().accept(place(error) + error.message()));
        PreviewNews news = new PreviewNews(run + "-" + builds, kept, findings, took);
        return new Shown(site, PreviewParts.of(news, catalogs));
    }

    private static String place(Diagnostic error) {
        return error.code().equals(NOT_READABLE)
                ? ""
                : error.place().file() + ":" + error.place().line() + ": ";
    }

    private String instead() {
        return good.isPresent() ? "Kept what was shown before; tried" : "Nothing can be shown yet; tried";
    }

    private static Diagnostic problem(String message) {
        String sentence = message.replaceFirst("[.]$", "");
        return Diagnostic.of(
                NOT_READABLE,
                SourceSpan.startOf("."),
                sentence,
                "Mend what the sentence names, and save it; the preview goes on by itself.",
                "");
    }
}
