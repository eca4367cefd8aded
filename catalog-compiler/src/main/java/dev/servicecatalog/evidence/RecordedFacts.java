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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        return new Coverage(node.get("covered").longValue(), node.get("missed").longValue(), files(node));
    }

    private static ScanResults scan(JsonNode node) {
        return new ScanResults(
                levels(node.get("present")),
                levels(node.get("fresh")),
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
                text(node, "time").map(time -> BusinessDuration.parse(time).orElseThrow()),
                text(node, "testedOn").map(LocalDate::parse),
                files(node).get(0));
    }

    private static ReviewedChange review(JsonNode node) {
        return new ReviewedChange(
                ReviewedChange.Forge.valueOf(needed(node, "forge").toUpperCase(Locale.ROOT)),
                needed(node, "repository"),
                needed(node, "branch"),
                needed(node, "head"),
                needed(node, "author"),
                list(node.path("reviews"), RecordedFacts::said),
                files(node).get(0));
    }

    private static Review said(JsonNode node) {
        String verdict = needed(node, "verdict").toUpperCase(Locale.ROOT).replace('-', '_');
        return new Review(
                needed(node, "login"),
                Review.Verdict.valueOf(verdict),
                text(node, "commit"),
                text(node, "at").map(Instant::parse));
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

    private static <T> Optional<T> part(JsonNode node, String key, Function<JsonNode, T> reader) {
        return node.has(key) ? Optional.of(reader.apply(node.get(key))) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(each -> all.add(reader.apply(each)));
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode node, String key) {
        return list(node.path(key), JsonNode::stringValue);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::stringValue);
    }

    private static String needed(JsonNode node, String key) {
        return text(node, key).orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    private static int number(JsonNode node, String key) {
        if (!node.path(key).isInt()) {
            throw new IllegalArgumentException("\"" + key + "\" is no number");
        }
        return node.get(key).intValue();
    }
}
