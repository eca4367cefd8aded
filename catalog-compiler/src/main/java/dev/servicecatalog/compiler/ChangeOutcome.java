package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.ledger.Appended;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Entry.Result;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerName;
import dev.servicecatalog.ledger.Recorded;
import dev.servicecatalog.ledger.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records how changes ended, and who looked at emergencies afterwards. */
public final class ChangeOutcome {
    private ChangeOutcome() {}

    /**
     * About which change, and where it is recorded.
     *
     * @param repository the folder of the repository
     * @param commit a branch, tag or commit
     * @param at when it ended or was looked at
     */
    public record Where(Path repository, String commit, Instant at, LedgerOptions ledger) {}

    /**
     * How it ended.
     *
     * @param result {@code succeeded}, {@code failed} or {@code rolled-back}
     * @param incident the number of the failure
     * @param by who or what says so
     */
    public record Ending(
            String result,
            Optional<String> incident,
            String by,
            Optional<String> service,
            Optional<String> environment,
            Optional<String> deployment) {}

    /**
     * Records how a change ended.
     *
     * @param name what the repository is called in its records; host and path of {@code origin} where not stated
     * @throws WrongUseException if there is no such commit or result
     */
    public static Answer ended(Where where, Optional<String> name, Ending ending) {
        Result result = Result.of(ending.result()).orElseThrow(() -> noResult(ending.result()));
        Entry.Place place = new Entry.Place(ending.service(), ending.environment(), ending.deployment());
        return append(
                where,
                new Entry.Ended(
                        subject(where), name(where, name), where.at(), result, ending.incident(), ending.by(), place),
                result.word());
    }

    /**
     * Records that somebody looked at an emergency.
     *
     * @param name what the repository is called in its records; host and path of {@code origin} where not stated
     * @param by who
     * @throws WrongUseException if there is no such commit
     */
    public static Answer review(Where where, Optional<String> name, String by) {
        return append(
                where, new Entry.Reviewed(subject(where), name(where, name), where.at(), by), "was looked at by " + by);
    }

    private static WrongUseException noResult(String word) {
        List<String> all = Stream.concat(Arrays.stream(Result.values()).map(Result::word), Stream.of("reviewed"))
                .toList();
        return new WrongUseException(
                "a change cannot end as \"" + word + "\"",
                NearestName.of(word, all)
                        .map(NearestName::question)
                        .orElse("Use one of: " + String.join(", ", all) + "."));
    }

    private static String name(Where where, Optional<String> stated) {
        return stated.orElseGet(() -> LedgerName.of(where.repository()));
    }

    private static Subject subject(Where where) {
        try (Ledger ledger = Ledger.of(where.repository())) {
            return ledger.subject(where.commit())
                    .orElseThrow(() -> new WrongUseException(
                            "there is no commit \"" + where.commit() + "\"", "Name it with -Dcatalog.commit."));
        }
    }

    /** @param said what is recorded about which commit, shown so that a slip is seen at once */
    private static Answer append(Where where, Entry entry, String said) {
        Optional<Diagnostic> foreign = foreign(where, entry);
        if (foreign.isPresent()) {
            return new Answer(
                    Answer.Verdict.NOT_EVALUATED,
                    LedgerText.of(List.of(foreign.get())),
                    "Not recorded: the ledger is that of another repository",
                    "State the name that its records have with -Dcatalog.approvals.repository.");
        }
        Appended appended = where.ledger().writer(where.repository()).append(entry, where.at());
        if (!appended.isComplete()) {
            String text = LedgerText.of(appended.problems());
            Answer.Verdict verdict = where.ledger().required() ? Answer.Verdict.NOT_EVALUATED : Answer.Verdict.WARNED;
            return new Answer(
                    verdict, text, "Not yet recorded", "It waits in this clone and goes with the next record.");
        }
        List<Recorded> records = appended.records();
        String number = records.isEmpty()
                ? "It was recorded before"
                : "Record " + records.get(records.size() - 1).number();
        String summary = number + " in " + where.ledger().place() + ": "
                + entry.subject().commit().substring(0, 7) + " " + said;
        return new Answer(Answer.Verdict.PASSED, summary + ".\n", summary, "It counts from now on.");
    }

    private static Optional<Diagnostic> foreign(Where where, Entry entry) {
        try (Ledger known = Ledger.of(where.repository())) {
            return known.foreignTo(entry.repository());
        }
    }
}
