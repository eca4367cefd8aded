package dev.servicecatalog.load;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Goal.Measure;
import dev.servicecatalog.model.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads documents of kind Goal. */
final class GoalReader {
    private GoalReader() {}

    static Goal read(EntityId id, String title, Fields spec) {
        return new Goal(
                id,
                title,
                spec.reference("owner", Kind.PARTY),
                spec.optional("measure").flatMap(GoalReader::measure),
                spec.quantity("by", Quantities.DATE));
    }

    private static Optional<Measure> measure(Fields measure) {
        Optional<BigDecimal> from = measure.quantity("from", Quantities.NUMBER);
        Optional<BigDecimal> to = measure.quantity("to", Quantities.NUMBER);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(
                measure.text("name").orElse(""), measure.text("unit").orElse(""), from.get(), to.get()));
    }
}
