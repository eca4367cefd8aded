package dev.servicecatalog.output.decision;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.Emergency;
import dev.servicecatalog.compiler.GateRun;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the gate on a repository and reads what it wrote. */
final class GateRuns {
    private final GateRepository repository;
    private final Path output;
    private Instant now = GateRepository.NOW;
    private GateMode mode = GateMode.ENFORCE;
    private String base = "main";
    private Optional<Path> review = Optional.empty();
    private Optional<Emergency> emergency = Optional.empty();

    GateRuns(GateRepository repository, Path output) {
        this.repository = repository;
        this.output = output;
    }

    GateRuns at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    GateRuns onlyReporting() {
        mode = GateMode.REPORT;
        return this;
    }

    GateRuns onto(String other) {
        base = other;
        return this;
    }

    GateRuns reviewedBy(String... logins) {
        review = Optional.of(repository.reviewedBy(logins));
        return this;
    }

    GateRuns urgent(String incident) {
        emergency = Optional.of(new Emergency(Optional.of(incident)));
        return this;
    }

    Answer run() {
        GateRequest request = new GateRequest(
                repository.folder(),
                base,
                "change",
                new CatalogLocation(repository.folder(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                now,
                Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                new GateRequest.ApprovalFiles(review, Optional.of("northwind/catalog"), Optional.of("main"), List.of()),
                emergency,
                Optional.empty());
        String command =
                "mvn dev.servicecatalog:catalog-maven-plugin:gate -Dcatalog.base=" + base + " -Dcatalog.head=change";
        return ChangeGate.run(request, new GateRun(output, mode, true, Optional.empty(), command));
    }

    /** What lies in the folder after the run, by name. */
    Map<String, String> files() {
        return files("gate");
    }

    Map<String, String> files(String folder) {
        try (Stream<Path> files = Files.list(output.resolve(folder))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
