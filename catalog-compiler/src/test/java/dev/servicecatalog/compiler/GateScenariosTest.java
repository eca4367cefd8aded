package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Whole decisions: files in {@code before} and {@code after} lie over the catalog that all scenarios share, {@code context.yaml} says
 * what else is known, {@code expected.txt} what is decided. A file without a byte takes the one below it away.
 */
class GateScenariosTest {
    private static final String AUTHOR = "author@northwind.example";

    @TempDir
    Path folder;

    static List<Path> scenarios() {
        return Golden.folders("gate/scenarios");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void decides(Path scenario) throws IOException {
        Map<String, Object> context = context(scenario);
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.checkout("main");
            lay(scenario.resolve("before"), repository);
            repository.commit("Before", AUTHOR);
            repository.branchAt("change", "main");
            lay(scenario.resolve("after"), repository);
            repository.commit("Change", (String) context.getOrDefault("author", AUTHOR));
            lay(scenario.resolve("reports"), repository);
            Golden.check(
                    scenario.resolve("expected.txt"),
                    text(trial(repository, context).decide()));
        }
    }

    private static Map<String, Object> context(Path scenario) throws IOException {
        Path file = scenario.resolve("context.yaml");
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        assertThat(read.keySet())
                .as(file.toString())
                .isSubsetOf(
                        "about",
                        "now",
                        "author",
                        "approvals",
                        "changesRequestedBy",
                        "emergency",
                        "announced",
                        "deployment",
                        "evidence");
        return read;
    }

    private static GateTrial trial(GateRepository repository, Map<String, Object> context) {
        GateTrial trial = new GateTrial(repository).reviewedBy(texts(context, "approvals"));
        if (context.containsKey("changesRequestedBy")) {
            trial.reviewed(repository.review(
                    repository.id("change"),
                    List.of(texts(context, "approvals")),
                    List.of(texts(context, "changesRequestedBy"))));
        }
        if (context.containsKey("now")) {
            trial.at((String) context.get("now"));
        }
        if (context.containsKey("emergency")) {
            trial.emergency((String) context.get("emergency"));
        }
        if (context.containsKey("announced")) {
            trial.announced((String) context.get("announced"));
        }
        if (context.containsKey("deployment")) {
            trial.deploying(texts(context, "deployment"));
        }
        return context.containsKey("evidence") ? trial.showing(evidence(texts(context, "evidence"))) : trial;
    }

    private static GateRequest.EvidenceFiles evidence(String... kinds) {
        List<String> given = List.of(kinds);
        return new GateRequest.EvidenceFiles(
                given.contains("tests") ? List.of("out/TEST-*.xml") : List.of(),
                given.contains("coverage") ? List.of("out/jacoco.xml") : List.of(),
                List.of(),
                List.of(),
                List.of(),
                given.contains("rollback") ? List.of("out/rollback.yaml") : List.of());
    }

    private static String[] texts(Map<String, Object> context, String key) {
        return ((List<?>) context.getOrDefault(key, List.of()))
                .stream().map(String.class::cast).toArray(String[]::new);
    }

    private static void lay(Path files, GateRepository repository) {
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = files.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) == 0) {
                    repository.delete(path);
                } else {
                    repository.write(path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Decision decision) {
        StringBuilder text = new StringBuilder(decision.outcome().words());
        decision.standardChange().ifPresent(id -> text.append(": ").append(id));
        decision.until().ifPresent(until -> text.append(" until ").append(until));
        decision.reviewDue()
                .ifPresent(due -> text.append(", to be looked at until ").append(due));
        decision.validUntil().ifPresent(until -> text.append(", valid until ").append(until));
        text.append("\nrisk: ").append(decision.risk().level().name().toLowerCase(java.util.Locale.ROOT));
        text.append(", impact ").append(decision.risk().impact()).append(" because of ");
        text.append(decision.risk().because()).append('\n');
        decision.reasons().forEach(reason -> text.append(line(reason)));
        decision.open()
                .forEach(open -> text.append("open: ")
                        .append(open.reason().rule())
                        .append(open.missing() == 0 ? "" : ", " + open.missing() + " of " + open.eligible())
                        .append('\n'));
        decision.approvals()
                .forEach(each ->
                        text.append("approved by ").append(each.person()).append('\n'));
        decision.uncounted()
                .forEach(each -> text.append("not counted: ")
                        .append(each.who())
                        .append(", ")
                        .append(each.why())
                        .append('\n'));
        return text.toString();
    }

    private static String line(Reason reason) {
        return "%s %s%s: %s%n"
                .formatted(
                        reason.effect().name().toLowerCase(java.util.Locale.ROOT),
                        reason.rule(),
                        reason.services().isEmpty() ? "" : " " + reason.services(),
                        reason.sentence());
    }
}
