package dev.servicecatalog.compiler;

import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.ApiReports;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.CommittedReports;
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
import dev.servicecatalog.gate.Coverage;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.gate.TestResults;
import dev.servicecatalog.model.ChangePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the change shows for itself, read once.
 *
 * @param problems what was handed over and cannot be read
 */
record GateEvidence(Evidence evidence, ApprovalSources approvals, List<Diagnostic> problems) {
    static GateEvidence read(GateRequest request, Range range, ChangePolicy policy) {
        GateEvidence read = new Reading(request, policy).read();
        List<Diagnostic> problems = new ArrayList<>(read.problems());
        problems.addAll(CommittedReports.among(read.files(request), request.repository(), range.head()));
        return new GateEvidence(read.evidence(), read.approvals(), List.copyOf(problems));
    }

    /** What was read, except how to take the change back: that is a declaration, and may be part of it. */
    private List<Path> files(GateRequest request) {
        Stream<List<EvidenceFile>> reports = Stream.of(
                        evidence.tests().map(TestResults::files),
                        evidence.coverage().map(Coverage::files),
                        evidence.coverageBefore().map(Coverage::files),
                        evidence.scan().map(ScanResults::files),
                        evidence.api().map(ApiChanges::files))
                .flatMap(Optional::stream);
        return Stream.concat(
                        reports.flatMap(List::stream).map(EvidenceFile::name),
                        approvals.review().isPresent()
                                ? request.approvals().review().map(Path::toString).stream()
                                : Stream.empty())
                .map(request.repository()::resolve)
                .toList();
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
            Map<Boolean, List<String>> api =
                    files.api().stream().collect(Collectors.partitioningBy(name -> name.endsWith(".json")));
            Optional<ApiChanges> japicmp = files(api.get(false), ApiReports::readJapicmp);
            Optional<ApiChanges> revapi = files(api.get(true), ApiReports::readRevapi);
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
            return fact(ForgeReviews.read(ReportFiles.only(request.repository().resolve(file))));
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
