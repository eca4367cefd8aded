package dev.servicecatalog.compiler;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.LandedChange;
import dev.servicecatalog.audit.Ruling;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.evidence.StatedDecision;
import dev.servicecatalog.ledger.Chain;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.Recorded;
import dev.servicecatalog.ledger.TrustedKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ledger tells an audit. Reads every record once, and keeps of each what is needed. */
final class AuditFacts {
    /** At these a record does not say what was decided, or not here, or anybody may have written it. */
    private static final Set<String> UNSOUND = Set.of(
            "record-altered",
            "record-removed",
            "record-not-understood",
            "ledger-foreign",
            "record-unsigned",
            "record-key-unknown",
            "record-signature-bad");

    private final TrustedKeys keys;
    private final List<Stored<Ruling>> rulings = new ArrayList<>();
    private final List<Stored<Entry.Reviewed>> reviews = new ArrayList<>();
    private final List<Stored<Entry.Ended>> endings = new ArrayList<>();
    private final List<Diagnostic> unsealed = new ArrayList<>();
    private int records;

    /** What a record says and where it is stored. */
    private record Stored<T>(String path, T content) {}

    /**
     * Begins with nothing.
     *
     * @param keys one of which has to have signed each record; signatures are not asked for where there are none
     */
    AuditFacts(TrustedKeys keys) {
        this.keys = keys;
    }

    /** Reads a ledger; what is wrong with it, in the order of records, and then with signatures. */
    List<Diagnostic> read(Ledger ledger, Chain.Expected expected) {
        List<Diagnostic> problems = new ArrayList<>(Chain.check(ledger, expected, this::add));
        problems.addAll(unsealed);
        return problems;
    }

    int records() {
        return records;
    }

    /** All of it, beside what landed. What was altered does not count. */
    AuditReport.Facts with(List<LandedChange> line, List<Diagnostic> problems) {
        Set<String> doubtful = new HashSet<>();
        problems.stream()
                .filter(problem -> UNSOUND.contains(problem.code().name()))
                .forEach(problem -> doubtful.add(problem.place().file()));
        List<Ruling> all = rulings.stream()
                .map(stored ->
                        doubtful.contains(stored.path()) ? stored.content().unsound() : stored.content())
                .toList();
        return new AuditReport.Facts(line, all, sound(reviews, doubtful), sound(endings, doubtful));
    }

    private static <T> List<T> sound(List<Stored<T>> all, Set<String> doubtful) {
        return all.stream()
                .filter(stored -> !doubtful.contains(stored.path()))
                .map(Stored::content)
                .toList();
    }

    private void add(Recorded record) {
        records++;
        if (!keys.isEmpty()) {
            keys.problem(record).ifPresent(unsealed::add);
        }
        Entry entry = record.entry();
        if (entry instanceof Entry.Taken taken) {
            rulings.add(new Stored<>(record.path(), ruling(record, taken)));
        } else if (entry instanceof Entry.Reviewed reviewed) {
            reviews.add(new Stored<>(record.path(), reviewed));
        } else if (entry instanceof Entry.Ended ended) {
            endings.add(new Stored<>(record.path(), ended));
        }
    }

    private static Ruling ruling(Recorded record, Entry.Taken taken) {
        DecisionDocument decision = taken.decision();
        StatedDecision stated = StatedDecision.of(decision.text());
        return new Ruling(
                record.number(),
                record.digest(),
                decision.at(),
                new Ruling.Subject(taken.subject().commit(), taken.subject().tree(), decision.base(), stated.build()),
                new Ruling.Verdict(
                        decision.outcome(),
                        decision.passes(),
                        decision.isEnforced(),
                        stated.risk(),
                        stated.approvals(),
                        stated.reasons(),
                        stated.differences()),
                decision.services(),
                decision.isEmergency()
                        ? Optional.of(new Ruling.Emergency(decision.incident(), decision.reviewDue()))
                        : Optional.empty(),
                decision.validUntil(),
                true);
    }
}
