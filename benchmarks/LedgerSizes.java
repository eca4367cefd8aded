import dev.servicecatalog.ledger.Chain;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerWriter;
import dev.servicecatalog.ledger.Patience;
import dev.servicecatalog.ledger.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** Fills ledgers and times one record more: bare repository, one bare repository to push to, and the numbers of records. */
final class LedgerSizes {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TRIES = 21;

    private LedgerSizes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path repository = Path.of(arguments[0]);
        Path remote = Path.of(arguments[1]);
        LedgerWriter local = writer(repository, Optional.empty());
        int number = 0;
        for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
            while (number < Integer.parseInt(size)) {
                append(local, number++);
            }
            double[] appends = new double[TRIES];
            double[] looks = new double[TRIES];
            for (int i = 0; i < TRIES; i++) {
                int next = number++;
                appends[i] = seconds(() -> append(local, next));
                looks[i] = seconds(() -> look(repository, subject(next)));
            }
            double audit = seconds(() -> audit(repository));
            publish(repository, remote);
            LedgerWriter pushing = writer(repository, Optional.of(remote.toString()));
            int next = number++;
            seconds(() -> append(pushing, next));
            int last = number++;
            double push = seconds(() -> append(pushing, last));
            System.out.printf(
                    "| %s | %.1f | %.1f | %.2f | %.1f |%n",
                    size, median(appends) * 1e3, median(looks) * 1e3, audit / number * 1e3, push * 1e3);
        }
    }

    private static void publish(Path repository, Path remote) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        "git", "--git-dir=" + repository, "push", "-q", remote.toString(), Ledger.REF)
                .inheritIO()
                .start();
        if (git.waitFor() != 0) {
            throw new IllegalStateException("not pushed");
        }
    }

    private static LedgerWriter writer(Path repository, Optional<String> remote) {
        return new LedgerWriter(repository, remote, Optional.empty(), Patience.usual(new SplittableRandom(1)));
    }

    private static void append(LedgerWriter writer, int number) {
        Subject subject = subject(number);
        String reasons = "{\"rule\": \"risk\", \"sentence\": \"%s\"}".formatted("a sentence of the gate ".repeat(10));
        Entry entry = new Entry.Taken(subject, "northwind/catalog", DecisionDocument.of("""
                {"outcome": "approved", "passes": true, "mode": "enforce", "head": {"commit": "%s"}, "remark": %d,
                 "time": {"at": "%s", "source": "given", "zone": "UTC"}, "reasons": [%s]}"""
                .formatted(
                        subject.commit(),
                        number,
                        START.plusSeconds(number),
                        String.join(",", Collections.nCopies(20, reasons)))));
        if (!writer.append(entry, START.plusSeconds(number)).isComplete()) {
            throw new IllegalStateException("not recorded: " + number);
        }
    }

    private static Subject subject(int number) {
        Random digits = new Random(number);
        return new Subject(id(digits), id(digits));
    }

    private static String id(Random digits) {
        StringBuilder id = new StringBuilder();
        while (id.length() < 40) {
            id.append(Character.forDigit(digits.nextInt(16), 16));
        }
        return id.toString();
    }

    /** What catalog:verify reads of a ledger. */
    private static void look(Path repository, Subject subject) {
        try (Ledger ledger = Ledger.of(repository)) {
            if (ledger.decisionsOf(subject.tree()).size() != 1) {
                throw new IllegalStateException("not found: " + subject);
            }
            Chain.checkNewest(ledger, 100, Chain.Expected.NOTHING);
        }
    }

    private static void audit(Path repository) {
        try (Ledger ledger = Ledger.of(repository)) {
            Chain.check(ledger, Chain.Expected.NOTHING);
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
