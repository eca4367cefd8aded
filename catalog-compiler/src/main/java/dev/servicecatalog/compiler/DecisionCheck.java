package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.ledger.Chain;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Fetched;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerName;
import dev.servicecatalog.ledger.Recorded;
import dev.servicecatalog.ledger.Subject;
import dev.servicecatalog.ledger.TrustedKeys;
import dev.servicecatalog.source.FirstParentLine;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether there is a decision about exactly what is to go live, unaltered, approved, still good, outside every freeze, and the same when it
 * is made again. It looks at one record, and at the chain behind the last few.
 */
public final class DecisionCheck {
    private static final DiagnosticCode MISSING = DiagnosticCode.error("record-missing");
    private static final DiagnosticCode REFUSED = DiagnosticCode.error("record-not-approved");
    private static final DiagnosticCode BASE_NOT_ON_BRANCH = DiagnosticCode.error("base-not-on-branch");
    private static final DiagnosticCode STALE = DiagnosticCode.error("record-stale");

    /** Clocks of two machines differ so much without anybody's intent. */
    private static final Duration TOLERATED = Duration.ofMinutes(10);

    /** So far back the chain is looked at; all of it is what an audit is for. */
    private static final int NEWEST = 100;

    private final VerifyRequest request;
    private final TrustedKeys keys;
    private final List<Diagnostic> problems = new ArrayList<>();
    private Optional<String> end = Optional.empty();

    private DecisionCheck(VerifyRequest request, TrustedKeys keys) {
        this.request = request;
        this.keys = keys;
    }

    /**
     * Checks, and names everything that is wrong.
     *
     * @throws WrongUseException if the revision or a key is none
     * @throws UncheckedIOException if the repository cannot be read
     */
    public static Answer verify(VerifyRequest request) {
        DecisionCheck check = new DecisionCheck(request, keys(request.ledger().keys()));
        try (Fetched fetched = Fetched.of(request.repository(), request.ledger().remote())) {
            check.problems.addAll(fetched.problems());
            check.end = fetched.ledger().tip();
            boolean reached = fetched.problems().isEmpty();
            Optional<Recorded> record = check.verify(fetched.ledger());
            return check.answer(record, reached);
        }
    }

    /**
     * The keys whose signatures count.
     *
     * @throws WrongUseException if one is none
     */
    static TrustedKeys keys(List<String> pems) {
        try {
            return TrustedKeys.of(pems);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    "catalog.ledger.keys cannot be used: " + e.getMessage(),
                    "Write it with `openssl pkey -in key.pem -pubout`.");
        }
    }

    private Optional<Recorded> verify(Ledger ledger) {
        Subject subject = ledger.subject(request.head())
                .orElseThrow(() -> new WrongUseException(
                        "there is no commit \"" + request.head() + "\"", "Name what goes live with -Dcatalog.head."));
        String name = request.ledger().name().orElseGet(() -> LedgerName.of(request.repository()));
        problems.addAll(ledger.strangersAt(subject.tree()));
        Chain.checkNewest(
                        ledger,
                        NEWEST,
                        new Chain.Expected(Optional.of(name), request.ledger().known()))
                .stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        List<Recorded> all = ledger.decisionsOf(subject.tree());
        List<Recorded> records = all.stream().filter(this::isAsked).toList();
        if (records.isEmpty()) {
            problems.add(missing(subject, !all.isEmpty()));
            return Optional.empty();
        }
        Recorded newest = records.get(records.size() - 1);
        newest.foreignTo(name).filter(problem -> !problems.contains(problem)).ifPresent(problems::add);
        if (newest.entry() instanceof Entry.Taken taken) {
            look(newest, taken.decision(), ledger);
        }
        return Optional.of(newest);
    }

    /** A change of the catalog is judged otherwise than a build of the same contents, and neither stands for the other. */
    private boolean isAsked(Recorded record) {
        return record.entry() instanceof Entry.Taken taken && taken.decision().isDeployment() == request.build();
    }

    private Diagnostic missing(Subject subject, boolean other) {
        String what = other ? request.build() ? "the build of " : "the change to " : "";
        String only = other ? request.build() ? "; only about its change" : "; only about its build" : "";
        return Diagnostic.of(
                MISSING,
                SourceSpan.startOf(""),
                "no decision is recorded about " + what + "the tree "
                        + subject.tree().substring(0, 7) + " of "
                        + subject.commit().substring(0, 7) + only,
                "Ask for one with catalog:gate -Dcatalog.ledger; a decision about other contents does not count"
                        + (other ? ". Say whether a build goes live with -Dcatalog.deploy, there and here." : "."),
                "");
    }

    private void look(Recorded record, DecisionDocument decision, Ledger ledger) {
        if (!keys.isEmpty()) {
            keys.problem(record).ifPresent(problems::add);
        }
        if (!decision.passes()) {
            problems.add(at(
                    record,
                    REFUSED,
                    "record " + record.number() + " says " + decision.outcome().replace('-', ' '),
                    "Do what its reasons ask for, and let the gate decide anew."));
            return;
        }
        if (decision.at().isAfter(request.now().plus(TOLERATED))) {
            problems.add(at(
                    record,
                    STALE,
                    "record " + record.number() + " says that it was decided at " + decision.at()
                            + ", which is still to come",
                    "Set the clock, state no moment with -Dcatalog.now, and let the gate decide anew."));
        }
        if (decision.validUntil().filter(request.now()::isAfter).isPresent()) {
            problems.add(at(
                    record,
                    STALE,
                    "record " + record.number() + " was good until "
                            + decision.validUntil().get(),
                    "Let the gate decide anew."));
        }
        request.branch()
                .flatMap(branch -> notOnBranch(record, decision, branch, ledger))
                .ifPresent(problems::add);
        Recomputation again = new Recomputation(request.repository(), record, decision, ledger, request.location());
        problems.addAll(again.differences());
        again.freezes(request.now()).forEach(problems::add);
    }

    /** Who compares with a commit of their own shows the gate only what they like. */
    private Optional<Diagnostic> notOnBranch(Recorded record, DecisionDocument decision, String branch, Ledger ledger) {
        if (ledger.subject(branch).isEmpty()) {
            throw new WrongUseException(
                    "there is no branch \"" + branch + "\" in this clone",
                    "Fetch it, or name the branch that the change goes into with -Dcatalog.branch.");
        }
        if (decision.base()
                .filter(base -> FirstParentLine.holds(request.repository(), branch, base))
                .isPresent()) {
            return Optional.empty();
        }
        String base = decision.base().map(id -> id.substring(0, 7)).orElse("nothing");
        return Optional.of(at(
                record,
                BASE_NOT_ON_BRANCH,
                "record " + record.number() + " compares with " + base + ", which is not on the main line of " + branch,
                "Let the gate decide about the whole change: -Dcatalog.base=" + branch
                        + "; in a shallow clone, fetch the whole history first."));
    }

    private static Diagnostic at(Recorded record, DiagnosticCode code, String message, String remedy) {
        return Diagnostic.of(code, SourceSpan.startOf(record.path()), message, remedy, "");
    }

    private Answer answer(Optional<Recorded> record, boolean reached) {
        StringBuilder text = new StringBuilder();
        record.ifPresent(found -> text.append("record ")
                .append(found.number())
                .append(", decided ")
                .append(found.entry().at())
                .append('\n'));
        end.ifPresent(
                commit -> text.append("the ledger ends with ").append(commit).append('\n'));
        text.append(LedgerText.of(problems));
        boolean whole = problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        if (whole) {
            Answer.Verdict verdict = problems.isEmpty() ? Answer.Verdict.PASSED : Answer.Verdict.WARNED;
            return new Answer(verdict, text.toString(), "VERIFIED: " + request.head(), "It may go now.");
        }
        return new Answer(
                reached ? Answer.Verdict.REFUSED : Answer.Verdict.NOT_EVALUATED,
                text.toString(),
                "NOT VERIFIED: " + request.head(),
                "It may not go before the findings above are cleared.");
    }
}
