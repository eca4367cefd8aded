import dev.servicecatalog.compiler.Assessment;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.GateRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Decides about the branch {@code change} against {@code main} without Maven: {@code Gate <repository> <catalog's folder> <today>}. */
public final class Gate {
    private Gate() {}

    public static void main(String[] args) {
        Path repository = Path.of(args[0]);
        Assessment assessed = ChangeGate.decide(new GateRequest(
                repository,
                "main",
                "change",
                new CatalogLocation(repository, Optional.of(Path.of(args[1])), Optional.empty()),
                Optional.empty(),
                LocalDate.parse(args[2]).atTime(9, 0).toInstant(ZoneOffset.UTC),
                Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty()));
        System.out.println(assessed.decision().outcome());
        System.exit(assessed.situation().isPresent() ? 0 : 1);
    }
}
