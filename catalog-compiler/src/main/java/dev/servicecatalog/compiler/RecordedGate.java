package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.ledger.Appended;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Fetched;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerName;
import dev.servicecatalog.ledger.Recorded;
import dev.servicecatalog.ledger.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the gate with a ledger: it is read before the decision, and the decision, whatever it is, is written behind it. */
final class RecordedGate {
    private final GateRequest request;
    private final LedgerOptions options;
    private final List<Diagnostic> problems = new ArrayList<>();
    private Optional<Diagnostic> foreign = Optional.empty();

    RecordedGate(GateRequest request, LedgerOptions options) {
        this.request = request;
        this.options = options;
    }

    /** What is known of earlier changes; by the copy here if the ledger cannot be reached, which is told. */
    PastChanges past() {
        try (Fetched fetched = Fetched.of(request.repository(), options.remote())) {
            problems.addAll(fetched.problems());
            foreign = fetched.ledger().foreignTo(name());
            return PastChanges.of(fetched.ledger(), request.now());
        }
    }

    /** Records a decision, and says how the run ends with it. */
    Answer record(Assessment assessment, String decision, Answer answer) {
        Optional<Subject> subject = subject(assessment);
        if (subject.isEmpty()) {
            return told(answer, "not recorded: there is no commit \"" + request.head() + "\" to record it for", true);
        }
        if (foreign.isPresent()) {
            problems.add(foreign.get());
            return told(answer, "not recorded: the ledger is that of another repository", true);
        }
        Entry entry = new Entry.Taken(subject.get(), name(), DecisionDocument.of(decision));
        Appended appended = options.writer(request.repository()).append(entry, request.now());
        problems.addAll(appended.problems());
        String place = appended.isComplete()
                ? number(appended) + " in " + options.place()
                : "not yet in " + options.place() + ", waits in this clone";
        return told(answer, place, !problems.isEmpty());
    }

    private String name() {
        return request.approvals().repository().orElseGet(() -> LedgerName.of(request.repository()));
    }

    private static String number(Appended appended) {
        List<Recorded> records = appended.records();
        return records.isEmpty()
                ? "before, with the same content,"
                : "record " + records.get(records.size() - 1).number();
    }

    private Optional<Subject> subject(Assessment assessment) {
        Optional<Range> range = assessment.range();
        if (range.isPresent()) {
            return range.map(known -> new Subject(known.head(), known.tree()));
        }
        try (Ledger ledger = Ledger.of(request.repository())) {
            return ledger.subject(request.head());
        }
    }

    private Answer told(Answer answer, String place, boolean incomplete) {
        StringBuilder text = new StringBuilder(answer.text());
        text.append("\nrecorded        ").append(place).append('\n');
        text.append(LedgerText.of(problems));
        if (!incomplete) {
            return new Answer(answer.verdict(), text.toString(), answer.summary(), answer.next());
        }
        return options.required()
                ? new Answer(
                        Answer.Verdict.NOT_EVALUATED,
                        text.toString(),
                        answer.summary() + ", but it is not recorded",
                        "It counts once it is in the ledger: run the gate again.")
                : new Answer(warned(answer.verdict()), text.toString(), answer.summary(), answer.next());
    }

    private static Answer.Verdict warned(Answer.Verdict verdict) {
        return verdict == Answer.Verdict.PASSED ? Answer.Verdict.WARNED : verdict;
    }
}
