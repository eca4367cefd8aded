package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.PolicyCase;
import dev.servicecatalog.gate.PolicyCase.Doing;
import dev.servicecatalog.gate.PolicyCase.Expected;
import dev.servicecatalog.gate.Situation.EmergencyRequest;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.parse.YamlNode.Scalar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one policy case; one that is not understood as a whole is not tried. */
final class CaseReader {
    static final List<String> KEYS = List.of(
            "name",
            "change",
            "service",
            "offering",
            "component",
            "importance",
            "consumers",
            "field",
            "percent",
            "files",
            "author",
            "approvals",
            "evidence",
            "likelihood",
            "now",
            "announced",
            "emergency",
            "failedInLast90Days",
            "overdueReviews",
            "expect");
    private static final Map<String, Level> LEVELS = byWord(Level.values());
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final CaseNode node;
    private final CaseVocabulary words;
    private final Optional<Instant> usualNow;
    private final List<Diagnostic> findings;

    CaseReader(CaseNode node, CaseVocabulary words, Optional<Instant> usualNow, List<Diagnostic> findings) {
        this.node = node;
        this.words = words;
        this.usualNow = usualNow;
        this.findings = findings;
    }

    /** Empty if anything of it is not understood. */
    Optional<PolicyCase> read() {
        int before = findings.size();
        Optional<String> name = node.text("name");
        if (name.isEmpty()) {
            node.missing("the case has no name", "Say what it is about with `name:`.");
        }
        Optional<Instant> now = CaseFile.moment(node, words.zone()).or(() -> usualNow);
        if (now.isEmpty() && !node.has("now")) {
            node.missing(
                    "nobody says when the case is decided", "Add `now: 2026-03-02 10:00` to it, or above `cases:`.");
        }
        Optional<Doing> doing = new CaseDoing(node, words).read();
        Optional<Expected> expected = expected();
        // all of it is looked at, so that everything wrong is told at once
        PolicyCase read = read(
                name.orElse(""),
                now.orElse(Instant.EPOCH),
                doing.orElse(new Doing.Build("")),
                expected.orElse(new Expected(Outcome.ERROR, new TreeSet<>(), new TreeSet<>(), node.place())));
        return findings.size() == before ? Optional.of(read) : Optional.empty();
    }

    private PolicyCase read(String name, Instant now, Doing doing, Expected expected) {
        return new PolicyCase(
                name,
                node.place(),
                doing,
                now,
                node.name("author", words.people(), "person in the policy named"),
                node.names("approvals", words.people(), "person in the policy named"),
                node.object("evidence", CaseEvidence.KEYS)
                        .map(CaseEvidence::read)
                        .orElse(Evidence.NONE),
                node.choice("likelihood", LEVELS),
                node.object("emergency", List.of("incident")).map(why -> new EmergencyRequest(why.text("incident"))),
                node.quantity("announced", CaseReader::date, "2026-02-20"),
                node.quantity("failedInLast90Days", CaseReader::whole, "1").orElse(0),
                node.words("overdueReviews").stream().map(Scalar::text).toList(),
                expected);
    }

    private Optional<Expected> expected() {
        Optional<CaseNode> stated = node.object("expect", List.of("outcome", "rules", "look"));
        if (!node.has("expect") || stated.isPresent() && !stated.get().has("outcome")) {
            node.missing(
                    "the case expects nothing",
                    "Add `expect: {outcome: ...}`, for example `expect: {outcome: approved}`.");
        }
        return stated.flatMap(expect -> expect.choice("outcome", CaseVocabulary.OUTCOMES)
                .map(outcome -> new Expected(
                        outcome,
                        new TreeSet<>(expect.names("rules", words.rules(), "rule called")),
                        new TreeSet<>(expect.names("look", words.peopleAndParties(), "person or party named")),
                        node.place("expect"))));
    }

    static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : constants) {
            byWord.put(StatedFields.kebab(constant), constant);
        }
        return byWord;
    }

    private static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
