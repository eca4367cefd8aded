import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.Audit;
import dev.servicecatalog.compiler.AuditRequest;
import dev.servicecatalog.compiler.LedgerAsked;
import dev.servicecatalog.ledger.Chain;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.FillLedger;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerWriter;
import dev.servicecatalog.ledger.Patience;
import dev.servicecatalog.ledger.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fills the ledger of a repository, a decision for each commit of its main line, times one record more and the audit of all: bare
 * repository, one bare repository to push to, a folder for reports, and the numbers of records.
 */
final class LedgerSizes {
    private static final int TRIES = 21;
    private static final int BATCH = 1000;

    private final Path repository;
    private final Path remote;
    private final Path reports;
    private final List<Landed> commits;

    private LedgerSizes(Path repository, Path remote, Path reports) throws IOException, InterruptedException {
        this.repository = repository;
        this.remote = remote;
        this.reports = reports;
        this.commits = git("--git-dir=" + repository, "log", "--reverse", "--format=%H %T %ct", "main")
                .lines()
                .map(line -> line.split(" "))
                .map(ids -> new Landed(new Subject(ids[0], ids[1]), Instant.ofEpochSecond(Long.parseLong(ids[2]))))
                .toList();
    }

    private record Landed(Subject subject, Instant at) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LedgerSizes sizes = new LedgerSizes(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        int number = 0;
        for (String size : Arrays.asList(arguments).subList(3, arguments.length)) {
            number = sizes.measure(number, Integer.parseInt(size));
        }
    }

    private int measure(int from, int size) throws IOException, InterruptedException {
        LedgerWriter local = writer(Optional.empty());
        int number = from;
        while (number < size) {
            int end = Math.min(size, number + BATCH);
            FillLedger.add(
                    repository,
                    IntStream.range(number, end).mapToObj(this::entry).toList(),
                    commits.get(end - 1).at());
            number = end;
        }
        double[] appends = new double[TRIES];
        double[] looks = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            int next = number++;
            appends[i] = seconds(() -> append(local, next));
            looks[i] = seconds(() -> look(commits.get(next).subject()));
        }
        System.out.printf("| %d | %.1f | %.1f |", size, median(appends) * 1e3, median(looks) * 1e3);
        int last = number - 1;
        double check = seconds(this::check);
        double audit = seconds(() -> audit(last));
        git("--git-dir=" + repository, "push", "-q", remote.toString(), Ledger.REF);
        LedgerWriter pushing = writer(Optional.of(remote.toString()));
        double[] pushes = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            int next = number++;
            pushes[i] = seconds(() -> append(pushing, next));
        }
        System.out.printf(
                " %.2f | %.2f | %.1f |%n",
                check / last * 1e3,
                audit / last * 1e3,
                median(pushes) * 1e3);
        return number;
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IllegalStateException("git failed");
        }
        return said;
    }

    private LedgerWriter writer(Optional<String> remote) {
        return new LedgerWriter(repository, remote, Optional.empty(), Patience.usual(new SplittableRandom(1)));
    }

    private Entry entry(int number) {
        Subject subject = commits.get(number).subject();
        String reasons = "{\"rule\": \"risk\", \"sentence\": \"%s\"}".formatted("a sentence of the gate ".repeat(10));
        return new Entry.Taken(subject, "northwind/catalog", DecisionDocument.of("""
                {"outcome": "approved", "passes": true, "mode": "enforce", "base": {"commit": "%s"}, "head": {"commit": "%s"}, "remark": %d,
                 "time": {"at": "%s", "source": "given", "zone": "UTC"}, "reasons": [%s]}"""
                .formatted(
                        commits.get(Math.max(0, number - 1)).subject().commit(),
                        subject.commit(),
                        number,
                        commits.get(number).at(),
                        String.join(",", Collections.nCopies(20, reasons)))));
    }

    private void append(LedgerWriter writer, int number) {
        if (!writer.append(entry(number), commits.get(number).at()).isComplete()) {
            throw new IllegalStateException("not recorded: " + number);
        }
    }

    /** What catalog:verify reads of a ledger. */
    private void look(Subject subject) {
        try (Ledger ledger = Ledger.of(repository)) {
            if (ledger.decisionsOf(subject.tree()).size() != 1) {
                throw new IllegalStateException("not found: " + subject);
            }
            Chain.checkNewest(ledger, 100, Chain.Expected.NOTHING);
        }
    }

    private void check() {
        try (Ledger ledger = Ledger.of(repository)) {
            Chain.check(ledger, Chain.Expected.NOTHING);
        }
    }

    /** What catalog:audit does, up to one of the commits. */
    private void audit(int last) {
        AuditRequest.Period all =
                new AuditRequest.Period(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty());
        AuditRequest request = new AuditRequest(
                repository,
                commits.get(last).subject().commit(),
                LedgerAsked.of(Optional.empty(), Optional.of("northwind/catalog")),
                all,
                Optional.empty(),
                commits.get(last).at());
        Answer answer = Audit.run(request, reports, "plugin");
        if (answer.verdict() != Answer.Verdict.PASSED) {
            throw new IllegalStateException(answer.text());
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
