package dev.servicecatalog.compiler;

import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A repository with the catalog of Northwind and an invented half-year of changes of it, one each 36 hours from 6 January 2026 on: most
 * reword a summary, some raise a price, some break a reference and are taken back by the
 * next one. The same bytes each time.
 */
final class PastRepository implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2026-01-06T09:00:00Z");
    private static final Duration BETWEEN = Duration.ofHours(36);
    private static final String SERVICES = "catalog/services.yaml";
    private static final List<String> SMALL = List.of("printing", "telephone", "storage", "mailbox");
    private static final String OFFERINGS = "catalog/offerings.yaml";

    private final GateRepository repository;
    private final Map<String, String> summaries = new TreeMap<>();
    private int number;
    private int price = 1000;
    private String last = "";
    private String reworded = "";
    private String summary = "";

    private PastRepository(GateRepository repository) {
        this.repository = repository;
        repository.checkout("main");
        SMALL.forEach(name -> write(name, "What one needs."));
    }

    /** Makes the repository in an empty folder, without changes yet. */
    static PastRepository in(Path folder) {
        return new PastRepository(GateRepository.in(folder));
    }

    /** Lets so many changes land. */
    PastRepository change(int changes) {
        for (int i = 0; i < changes; i++) {
            change();
        }
        return this;
    }

    GateRepository repository() {
        return repository;
    }

    private void change() {
        switch (number % 10) {
            case 2, 7 -> dearer();
            case 4 -> reword("Yesterday's ticket sales by route and ship", OFFERINGS, "Say what the report holds");
            case 5 -> {
                repository.replace(SERVICES, "category: people", "category: persons");
                land("Sort the workplace elsewhere");
            }
            case 6 -> {
                repository.replace(SERVICES, "category: persons", "category: people");
                land("Revert \"Sort the workplace elsewhere\"\n\nThis reverts commit " + last + ".");
            }
            case 9 -> reword("Passengers buy their tickets", SERVICES, "Say what passengers do");
            default -> wording();
        }
    }

    private void dearer() {
        repository.replace(OFFERINGS, "oneTime: " + price + ".00 EUR", "oneTime: " + (price + 150) + ".00 EUR");
        price += 150;
        land("Raise the price of the laptop");
    }

    private void reword(String text, String file, String title) {
        String now = number % 20 < 10 ? text.toLowerCase(Locale.ROOT) : text;
        String old = number % 20 < 10 ? text : text.toLowerCase(Locale.ROOT);
        repository.replace(file, old, now);
        land(title);
    }

    /** Each service has a file of its own; some new words are taken back by the next change. */
    private void wording() {
        if (number % 10 == 1 && number % 3 == 0) {
            write(reworded, summary);
            land("Take the new words back\n\nThis reverts commit " + last + ".");
            return;
        }
        reworded = SMALL.get(number % SMALL.size());
        summary = summaries.getOrDefault(reworded, "What one needs.");
        write(reworded, "What one needs, said for the time no. " + number + ".");
        land("Say better what " + reworded + " is");
    }

    private void write(String name, String text) {
        summaries.put(name, text);
        repository.write("catalog/" + name + ".yaml", """
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: %s, title: Your %s}
                spec:
                  summary: %s
                  category: people
                  status: live
                  since: 2020-01-01
                  importance: normal
                  owner: {team: workplace-team, person: Workplace manager}
                  businessOwner: ticket-sales
                  usedBy: [ticket-sales]
                """.formatted(name, name, text));
    }

    /** Commits everything as it lies there; made some hours before it lands. */
    String land(String message) {
        Instant landed = BEGIN.plus(BETWEEN.multipliedBy(number));
        String who = number % 2 == 0 ? "astrid" : "bjarne";
        number++;
        last = land(message, who, landed.minus(Duration.ofHours(number % 5)), landed);
        return last;
    }

    String land(String message, String who, Instant made, Instant landed) {
        String mail = who + "@northwind.example";
        try {
            repository.git().add().addFilepattern(".").call();
            repository.git().add().addFilepattern(".").setUpdate(true).call();
            return repository
                    .git()
                    .commit()
                    .setMessage(message)
                    .setAuthor(new PersonIdent(who, mail, made, ZoneOffset.UTC))
                    .setCommitter(new PersonIdent(who, mail, landed, ZoneOffset.UTC))
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
