package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.ApiChanges;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.Coverage;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.Review;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.Rollback;
import dev.servicecatalog.gate.ScanResults;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.gate.TestResults;
import dev.servicecatalog.time.BusinessDuration;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a recorded decision says it was made from, so that it can be made again without the reports.
 *
 * @param evidence as it was read then
 * @param approvals as they were found then
 */
public record RecordedFacts(Evidence evidence, ApprovalSources approvals) {
    private static final String REMEDY = "Let the gate decide anew; this record proves nothing.";

    /** Reads a whole {@code decision.json}. */
    public static Collected<RecordedFacts> read(String decision) {
        ReportFile file = new ReportFile("decision.json", decision.getBytes(StandardCharsets.UTF_8));
        try {
            JsonNode evidence = JsonText.object(file).path("evidence");
            return Collected.of(new RecordedFacts(evidence(evidence), approvals(evidence)));
        } catch (UnreadableEvidence e) {
            return Collected.unreadable(List.of(e.problem()));
        } catch (RuntimeException e) {
            UnreadableEvidence broken = new UnreadableEvidence(
                    SourceSpan.startOf(file.name()), "the facts of the record cannot be: " + e.getMessage(), REMEDY);
            return Collected.unreadable(List.of(broken.problem()));
        }
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                part(node, "tests", RecordedFacts::tests),
                part(node, "coverage", RecordedFacts::coverage),
                part(node, "coverageBefore", RecordedFacts::coverage),
                part(node, "scan", RecordedFacts::scan),
                part(node, "api", RecordedFacts::api),
                part(node, "rollback", RecordedFacts::rollback));
    }

    private static ApprovalSources approvals(JsonNode node) {
        return new ApprovalSources(
                text(node, "repository"),
                text(node, "branch"),
                part(node, "review", RecordedFacts::review),
                list(node.path("tags"), RecordedFacts::tag));
    }

    private static TestResults tests(JsonNode node) {
        return new TestResults(
                number(node, "run"),
                number(node, "failed"),
                number(node, "errored"),
                number(node, "skipped"),
                number(node, "flaky"),
                texts(node, "first"),
                files(node));
    }

    private static Coverage coverage(JsonNode node) {
        return new Coverage(count(node, "covered"), count(node, "missed"), files(node));
    }

    private static ScanResults scan(JsonNode node) {
        return new ScanResults(
                levels(node.path("present")),
                levels(node.path("fresh")),
                number(node, "suppressed"),
                texts(node, "first"),
                files(node));
    }

    private static ScanResults.Levels levels(JsonNode node) {
        return new ScanResults.Levels(number(node, "errors"), number(node, "warnings"), number(node, "notes"));
    }

    private static ApiChanges api(JsonNode node) {
        return new ApiChanges(
                number(node, "incompatible"), number(node, "compatible"), texts(node, "first"), files(node));
    }

    private static Rollback rollback(JsonNode node) {
        return new Rollback(
                needed(node, "how"),
                text(node, "time").map(time -> BusinessDuration.parse(time).orElseThrow(() -> wrong("time"))),
                text(node, "testedOn").map(day -> known("testedOn", () -> LocalDate.parse(day))),
                file(node));
    }

    private static ReviewedChange review(JsonNode node) {
        return new ReviewedChange(
                known("forge", () -> ReviewedChange.Forge.valueOf(constant(node, "forge"))),
                needed(node, "repository"),
                needed(node, "branch"),
                needed(node, "head"),
                needed(node, "author"),
                list(node.path("reviews"), RecordedFacts::said),
                file(node));
    }

    private static Review said(JsonNode node) {
        return new Review(
                needed(node, "login"),
                known("verdict", () -> Review.Verdict.valueOf(constant(node, "verdict"))),
                text(node, "commit"),
                text(node, "at").map(at -> known("at", () -> Instant.parse(at))));
    }

    private static CommitSignature tag(JsonNode node) {
        CommitSignature.Verdict verdict = text(node, "person").isPresent()
                ? new CommitSignature.Verdict.Valid(needed(node, "person"), needed(node, "key"))
                : new CommitSignature.Verdict.Unsigned();
        return new CommitSignature(needed(node, "commit"), text(node, "name"), verdict);
    }

    private static List<EvidenceFile> files(JsonNode node) {
        return list(node.path("files"), file -> new EvidenceFile(needed(file, "name"), needed(file, "sha256")));
    }

    private static EvidenceFile file(JsonNode node) {
        return files(node).stream().findFirst().orElseThrow(() -> wrong("files"));
    }

    private static <T> Optional<T> part(JsonNode node, String key, Function<JsonNode, T> reader) {
        return node.has(key) ? Optional.of(reader.apply(node.get(key))) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(each -> all.add(reader.apply(each)));
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode node, String key) {
        return list(node.path(key), each -> string(each, key));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(value -> string(value, key));
    }

    private static String string(JsonNode value, String key) {
        if (!value.isString()) {
            throw wrong(key);
        }
        return value.stringValue();
    }

    private static String constant(JsonNode node, String key) {
        return needed(node, key).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static <T> T known(String key, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(key);
        }
    }

    private static IllegalArgumentException wrong(String key) {
        return new IllegalArgumentException("\"" + key + "\" says what the gate never writes");
    }

    private static String needed(JsonNode node, String key) {
        return text(node, key).orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    private static long count(JsonNode node, String key) {
        if (!node.path(key).isIntegralNumber() || !node.get(key).canConvertToLong()) {
            throw wrong(key);
        }
        return node.get(key).longValue();
    }

    private static int number(JsonNode node, String key) {
        if (!node.path(key).isInt()) {
            throw wrong(key);
        }
        return node.get(key).intValue();
    }
}
