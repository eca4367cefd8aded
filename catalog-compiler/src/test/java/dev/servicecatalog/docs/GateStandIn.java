package dev.servicecatalog.docs;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.GateRun;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands for Maven in {@link PreReceiveHookTest}: asks the gate what the options of a command line say, at a moment without freezes. */
final class GateStandIn {
    private static final Set<String> OPTIONS =
            Set.of("catalog.repository", "catalog.base", "catalog.head", "catalog.output", "catalog.approvals.tags");

    private GateStandIn() {}

    public static void main(String[] words) {
        Map<String, String> options = Arrays.stream(words)
                .filter(word -> word.startsWith("-D"))
                .map(word -> word.substring("-D".length()).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!options.keySet().equals(OPTIONS)) {
            throw new IllegalArgumentException("the hook gave other options: " + options.keySet());
        }
        Answer answer = ChangeGate.run(
                request(options),
                new GateRun(
                        Path.of(options.get("catalog.output")), GateMode.ENFORCE, true, Optional.empty(), "mvn gate"));
        boolean passes = answer.verdict() == Verdict.PASSED || answer.verdict() == Verdict.WARNED;
        System.exit(passes ? 0 : 1);
    }

    private static GateRequest request(Map<String, String> options) {
        Path repository = Path.of(options.get("catalog.repository"));
        List<String> tags = Arrays.stream(options.get("catalog.approvals.tags").split(","))
                .filter(tag -> !tag.isEmpty())
                .toList();
        return new GateRequest(
                repository,
                options.get("catalog.base"),
                options.get("catalog.head"),
                new CatalogLocation(repository, Optional.empty(), Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                Optional.empty(),
                EvidenceFiles.NONE,
                new ApprovalFiles(Optional.empty(), Optional.empty(), Optional.empty(), tags),
                Optional.empty(),
                Optional.empty());
    }
}
