package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.Approvals.Approval;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One question to the gate about a {@link GateRepository}; what is not said is as usual: {@code change} into {@code main}, no approvals. */
final class GateTrial {
    private final GateRepository repository;
    private Path asked;
    private String base = "main";
    private String head = "change";
    private Optional<Path> directory = Optional.empty();
    private Instant now = GateRepository.NOW;
    private Optional<GateRequest.Deployment> deployment = Optional.empty();
    private GateRequest.EvidenceFiles evidence = GateRequest.EvidenceFiles.NONE;
    private Optional<Path> review = Optional.empty();
    private List<String> tags = List.of();
    private Optional<String> into = Optional.of("northwind/catalog");
    private Optional<GateRequest.Emergency> emergency = Optional.empty();
    private Optional<LocalDate> announced = Optional.empty();

    GateTrial(GateRepository repository) {
        this.repository = repository;
        this.asked = repository.folder();
    }

    GateTrial range(String from, String to) {
        base = from;
        head = to;
        return this;
    }

    /** Asks about another repository with the same commits; the catalog stays where it is. */
    GateTrial in(Path other) {
        asked = other;
        return this;
    }

    GateTrial directory(String folder) {
        directory = Optional.of(Path.of(folder));
        return this;
    }

    GateTrial at(String moment) {
        return at(Instant.parse(moment));
    }

    GateTrial at(Instant moment) {
        now = moment;
        return this;
    }

    GateTrial deploying(String... artifacts) {
        deployment = Optional.of(new GateRequest.Deployment(List.of(artifacts)));
        return this;
    }

    GateTrial showing(GateRequest.EvidenceFiles files) {
        evidence = files;
        return this;
    }

    GateTrial reviewedBy(String... logins) {
        return logins.length == 0 ? this : reviewed(repository.reviewedBy(logins));
    }

    GateTrial reviewed(Path file) {
        review = Optional.of(file);
        return this;
    }

    GateTrial tagged(String... names) {
        tags = List.of(names);
        return this;
    }

    GateTrial into(String repositoryOnForge) {
        into = Optional.ofNullable(repositoryOnForge);
        return this;
    }

    GateTrial emergency(String incident) {
        emergency = Optional.of(new GateRequest.Emergency(Optional.ofNullable(incident)));
        return this;
    }

    GateTrial announced(String day) {
        announced = Optional.of(LocalDate.parse(day));
        return this;
    }

    GateRequest request() {
        return new GateRequest(
                asked,
                base,
                head,
                new CatalogLocation(repository.folder(), directory, Optional.empty()),
                Optional.empty(),
                now,
                deployment,
                evidence,
                new GateRequest.ApprovalFiles(review, into, Optional.of("main"), tags),
                emergency,
                announced);
    }

    Decision decide() {
        return ChangeGate.decide(request()).decision();
    }

    /** Decides, and writes it into the ledger of the clone; a given clock. */
    Answer record(Path output) {
        LedgerOptions local = LedgerOptions.of("local", Optional.empty(), true, 1);
        return ChangeGate.run(
                request(), new GateRun(output, GateMode.ENFORCE, true, Optional.empty(), "mvn", Optional.of(local)));
    }

    /** The rules that applied, in the order of the decision. */
    static List<String> rules(Decision decision) {
        return decision.reasons().stream().map(Reason::rule).distinct().toList();
    }

    /** The names of those whose approval counts. */
    static List<String> approvers(Decision decision) {
        return decision.approvals().stream().map(Approval::person).toList();
    }

    /** All that a decision says, for a failing test. */
    static String told(Decision decision) {
        StringBuilder all = new StringBuilder(decision.outcome().words());
        decision.reasons().forEach(reason -> all.append("\n").append(reason));
        decision.uncounted().forEach(each -> all.append("\n").append(each));
        return all.toString();
    }
}
