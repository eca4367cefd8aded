package dev.servicecatalog.load;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Effect;
import dev.servicecatalog.model.Improvement.Score;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads documents of kind Improvement. */
final class ImprovementReader {
    private ImprovementReader() {}

    static Improvement read(EntityId id, String title, Fields spec) {
        return new Improvement(
                id,
                title,
                spec.reference("service", Kind.SERVICE),
                spec.choice("status", Improvement.Status.class),
                spec.reference("raisedBy", Kind.PARTY),
                Owners.read(spec),
                spec.choice("how", Improvement.How.class),
                spec.choice("need", Improvement.Need.class),
                spec.text("whatWeDo"),
                spec.optional("effect").flatMap(ImprovementReader::effect),
                spec.text("businessEffect"),
                spec.reference("goal", Kind.GOAL),
                spec.text("ifWeDoNot"),
                spec.optional("money").map(ImprovementReader::businessCase),
                spec.optional("score").flatMap(ImprovementReader::score),
                spec.object("improves").choice("promise", Promises.Name.class),
                spec.optional("decided").map(ImprovementReader::decision));
    }

    private static Optional<Effect> effect(Fields effect) {
        return effect.quantity("change", Quantities.PERCENTAGE_CHANGE)
                .map(change -> new Effect(effect.text("measure").orElse(""), change));
    }

    private static BusinessCase businessCase(Fields money) {
        return new BusinessCase(
                money.quantity("once", Quantities.MONEY),
                money.quantity("perYear", Quantities.MONEY),
                money.quantity("benefitPerYear", Quantities.MONEY),
                money.text("evidence"));
    }

    /** Empty unless all four figures are there and in their ranges, since an order by three of them would mislead. */
    private static Optional<Score> score(Fields score) {
        Optional<BigDecimal> value = score.decimal("businessValue");
        Optional<BigDecimal> urgency = score.decimal("timeCriticality");
        Optional<BigDecimal> risk = score.decimal("riskReduction");
        Optional<BigDecimal> size = score.decimal("size");
        if (value.isEmpty()
                || urgency.isEmpty()
                || risk.isEmpty()
                || size.filter(s -> s.compareTo(BigDecimal.ONE) >= 0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Score(value.get(), urgency.get(), risk.get(), size.get()));
    }

    private static Decision decision(Fields decided) {
        return new Decision(
                decided.quantity("date", Quantities.DATE),
                decided.text("by"),
                decided.choice("result", Improvement.Result.class),
                decided.text("reason"),
                decided.text("alternative"));
    }
}
