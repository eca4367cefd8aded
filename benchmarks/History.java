import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.HistoryFactors;
import dev.servicecatalog.evidence.RangeReader;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** What history says about the last commit of a branch: repository, the moment it would land, and how often it is asked. */
final class History {
    private History() {}

    public static void main(String[] arguments) {
        Path repository = Path.of(arguments[0]);
        Range range = RangeReader.read(repository, "main~1", "main", "").fact().orElseThrow();
        HistoryFactors.Asked asked =
                new HistoryFactors.Asked(range, Instant.parse(arguments[1]), Makers.authors(), Set.of(), false);
        for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
            long start = System.nanoTime();
            Collected<ChangeHistory> history = HistoryFactors.read(repository, asked);
            System.err.printf("%.2f s%n", (System.nanoTime() - start) / 1e9);
            System.out.println(history.fact().orElseThrow());
        }
    }
}
