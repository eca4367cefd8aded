package dev.servicecatalog.compiler;

import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.ApiReports;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.CoverageReports;
import dev.servicecatalog.evidence.ForgeReviews;
import dev.servicecatalog.evidence.ReportFiles;
import dev.servicecatalog.evidence.RollbackDeclaration;
import dev.servicecatalog.evidence.ScanReports;
import dev.servicecatalog.evidence.Signatures;
import dev.servicecatalog.evidence.TestReports;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.model.ChangePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the change shows for itself, read once.
 *
 * @param problems what was handed over and cannot be read
 */
record GateEvidence(Evidence evidence, ApprovalSources approvals, List<Diagnostic> problems) {
    static GateEvidence read(GateRequest request, ChangePolicy policy) {
        return new Reading(request, policy).read();
    }

    /** One reading; collects problems on its way. */
    private static final class Reading {
        private final GateRequest request;
        private final ChangePolicy policy;
        private final List<Diagnostic> problems = new ArrayList<>();

        Reading(GateRequest request, ChangePolicy policy) {
            this.request = request;
            this.policy = policy;
        }

        GateEvidence read() {
            EvidenceFiles files = request.evidence();
            Optional<ApiChanges> japicmp = files(files.japicmp(), ApiReports::readJapicmp);
            Optional<ApiChanges> revapi = files(files.revapi(), ApiReports::readRevapi);
            Evidence evidence = new Evidence(
                    files(files.tests(), TestReports::read),
                    files(files.coverage(), CoverageReports::read),
                    files(files.coverageBefore(), CoverageReports::read),
                    files(files.scan(), ScanReports::read),
                    japicmp.map(first -> revapi.map(first::plus).orElse(first)).or(() -> revapi),
                    files(files.rollback(), RollbackDeclaration::read));
            return new GateEvidence(evidence, approvals(request.approvals()), List.copyOf(problems));
        }

        private ApprovalSources approvals(ApprovalFiles files) {
            Optional<ReviewedChange> review = files.review().flatMap(this::review);
            return new ApprovalSources(files.repository(), files.branch(), review, tags(files.tags()));
        }

        private Optional<ReviewedChange> review(Path file) {
            Path absolute = request.repository().resolve(file).toAbsolutePath();
            return fact(ForgeReviews.read(ReportFiles.below(
                    absolute.getParent(), List.of(absolute.getFileName().toString()))));
        }

        private List<CommitSignature> tags(List<String> tags) {
            if (tags.isEmpty()) {
                return List.of();
            }
            List<AllowedKey> keys = policy.people().stream()
                    .flatMap(person -> person.keys().stream()
                            .map(key -> new AllowedKey(person.name(), key, SourceSpan.startOf(""))))
                    .toList();
            return fact(Signatures.ofTags(request.repository(), tags, keys, request.now()))
                    .orElse(List.of());
        }

        private <T> Optional<T> files(List<String> patterns, Function<ReportFiles, Collected<T>> reader) {
            return patterns.isEmpty()
                    ? Optional.empty()
                    : fact(reader.apply(ReportFiles.below(request.repository(), patterns)));
        }

        private <T> Optional<T> fact(Collected<T> collected) {
            problems.addAll(collected.problems());
            return collected.fact();
        }
    }
}
