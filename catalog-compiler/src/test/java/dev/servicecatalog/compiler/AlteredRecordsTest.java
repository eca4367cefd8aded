package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.LedgerForger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a record instead of what the gate wrote, all who read the ledger answer in words, and none breaks. */
class AlteredRecordsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = GateRepository.NOW;
    private static final String NAME = "northwind/catalog";
    private static final List<String> OTHERS = List.of(
            "7",
            "\"\\u0000 \u00e4\"",
            "1e400",
            "null",
            "[7]",
            "{\"a\": 1}",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"+999999999-12-31\"",
            "true",
            "\"\"",
            "12345678901234567890123");
    private static final Pattern NO_WORDS =
            Pattern.compile("Exception|java\\.|jackson|Cannot invoke|No enum|No value|Index \\d|\\bnull\\b"
                    + "|could not be parsed|Node'|dev\\.servicecatalog\\.");
    private static final String DECISION = "/predicate/https:~1~1servicecatalog.dev~1ledger~1v1/decision";
    /** What nothing in Git tells: names of the ends, the software, and what reports and callers said; a signature is what proves these. */
    private static final List<String> NOT_RECOMPUTABLE = Stream.of(
                    "/base/name",
                    "/head/name",
                    "/generator",
                    "/catalog/folder",
                    "/emergency/incident",
                    "/evidence/",
                    "/ledger")
            .map(DECISION::concat)
            .toList();

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;
    private LedgerForger forger;
    private ObjectId whole;
    private final SortedSet<String> passed = new TreeSet<>();
    private final SortedSet<String> wrong = new TreeSet<>();

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder).checkout("main");
        forger = new LedgerForger(folder);
        repository.replace(
                "catalog/policy.yaml",
                "reviewWithin: 2 business days",
                "reviewWithin: 2 business days, blockOnOverdueReview: true");
        repository.commit("Look at emergencies", "astrid@northwind.example");
        repository.branch("next").replace("catalog/services.yaml", "target: 99.5%", "target: 99.4%");
        repository.commit("Promise less", "author@northwind.example");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void everyValueOfADecision() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("target/reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), """
                <testsuite name="a"><testcase name="x" classname="a"/><testcase name="y" classname="a"/></testsuite>""");
        Files.writeString(reports.resolve("jacoco.xml"), """
                <report name="a"><counter type="LINE" missed="1" covered="9"/></report>""");
        Files.writeString(reports.resolve("rollback.yaml"), "how: Take it back\ntime: 2 business hours\n");
        assertThat(gate(NOW).verdict()).isEqualTo(Answer.Verdict.WARNED);
        assertThat(verify().verdict()).isEqualTo(Answer.Verdict.PASSED);
        whole = repository
                .git()
                .getRepository()
                .exactRef("refs/catalog/decisions")
                .getObjectId();
        JsonNode file = JSON.readTree(lastFile());
        JsonNode record =
                JSON.readTree(Base64.getDecoder().decode(file.get("payload").stringValue()));
        assertThat(pointers("", record))
                .hasSizeGreaterThan(150)
                .contains(
                        DECISION + "/evidence/tests/run",
                        DECISION + "/evidence/coverage/covered",
                        DECISION + "/evidence/rollback/time");

        alterEach(record, forger::replaceLast);
        alterEach(file, forger::replaceLastFile);

        assertThat(wrong).isEmpty();
        assertThat(passed).allMatch(pointer -> NOT_RECOMPUTABLE.stream().anyMatch(pointer::startsWith));
    }

    /** Takes each value out, and puts another one in its place. */
    private void alterEach(JsonNode root, Consumer<UnaryOperator<String>> forge) {
        int turn = 0;
        for (String pointer : pointers("", root)) {
            JsonNode other = JSON.readTree(OTHERS.get(turn++ % OTHERS.size()));
            for (Optional<JsonNode> value : List.of(Optional.<JsonNode>empty(), Optional.of(other))) {
                String altered = altered(root, pointer, value);
                if (!altered.equals(root.toString())) {
                    forge.accept(text -> altered);
                    look(pointer, value.map(JsonNode::toString).orElse("nothing"));
                }
            }
        }
    }

    private void look(String pointer, String value) {
        try {
            Answer verified = verify();
            if (verified.verdict() == Answer.Verdict.PASSED) {
                passed.add(pointer);
            }
            words(pointer + " = " + value, verified);
            if (!value.equals("nothing")) {
                words(pointer + " = " + value, audit());
                words(pointer + " = " + value, gate(NOW.plus(Duration.ofDays(7))));
            }
        } catch (RuntimeException e) {
            wrong.add(pointer + " = " + value + ": " + e + " at " + e.getStackTrace()[0]);
        }
        forger.putBack(whole);
    }

    private void words(String what, Answer answer) {
        assertThat(answer.text().chars().filter(Character::isISOControl).filter(c -> c != '\n'))
                .as(what)
                .isEmpty();
        answer.text()
                .lines()
                .filter(line -> !line.contains(" was null, and "))
                .filter(line -> NO_WORDS.matcher(line).find())
                .forEach(line -> wrong.add(what + ": " + line));
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (!at.isEmpty()) {
            all.add(at);
        }
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(key -> all.addAll(
                            pointers(at + "/" + key.replace("~", "~0").replace("/", "~1"), node.get(key))));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(pointers(at + "/" + i, node.get(i)));
        }
        return all;
    }

    private static String altered(JsonNode root, String pointer, Optional<JsonNode> value) {
        JsonNode copy = root.deepCopy();
        String key = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            value.ifPresentOrElse(now -> object.set(key, now), () -> object.remove(key));
        } else if (parent instanceof ArrayNode array) {
            value.ifPresentOrElse(
                    now -> array.set(Integer.parseInt(key), now), () -> array.remove(Integer.parseInt(key)));
        }
        return copy.toString();
    }

    private String lastFile() {
        String[] found = new String[1];
        forger.replaceLastFile(text -> {
            found[0] = text;
            return text;
        });
        return found[0];
    }

    private Answer gate(Instant now) {
        return new GateTrial(repository)
                .range("main", "next")
                .at(now)
                .showing(new GateRequest.EvidenceFiles(
                        List.of("target/reports/TEST-*.xml"),
                        List.of("target/reports/jacoco.xml"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("target/reports/rollback.yaml")))
                .reviewed(repository.review(repository.id("next"), List.of("astrid-nw")))
                .emergency("INC-1")
                .record(output);
    }

    private Answer verify() {
        return DecisionCheck.verify(
                new VerifyRequest(folder, "next", NOW, LedgerAsked.of(Optional.empty(), Optional.of(NAME))));
    }

    private Answer audit() {
        return Audit.run(
                new AuditRequest(
                        folder,
                        "next",
                        LedgerAsked.of(Optional.empty(), Optional.of(NAME)),
                        new AuditRequest.Period(
                                Optional.empty(), Optional.empty(), ZoneOffset.ofHours(1), Optional.empty()),
                        Optional.of(new AuditRequest.Sampling(25, Optional.empty())),
                        NOW.plus(Duration.ofDays(8))),
                output,
                "plugin");
    }
}
