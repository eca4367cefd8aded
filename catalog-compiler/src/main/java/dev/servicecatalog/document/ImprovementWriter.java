package dev.servicecatalog.document;

import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Score;
import java.util.Optional;

/** Writes what a document of kind Improvement says. */
final class ImprovementWriter {
    private ImprovementWriter() {}

    static void write(Improvement improvement, StatedFields spec) {
        spec.text("service", improvement.service());
        spec.choice("status", improvement.status());
        spec.text("raisedBy", improvement.raisedBy());
        ResponsibilityWriter.owner(improvement.owner(), spec);
        spec.choice("how", improvement.how());
        spec.choice("need", improvement.need());
        spec.text("whatWeDo", improvement.whatWeDo());
        spec.object("effect", improvement.effect(), effect -> {
            spec.text("measure", effect.measure());
            spec.text("change", Optional.of(effect.change()));
        });
        spec.text("businessEffect", improvement.businessEffect());
        spec.text("goal", improvement.goal());
        spec.text("ifWeDoNot", improvement.ifWeDoNot());
        spec.object("money", improvement.money(), money -> money(money, spec));
        spec.object("score", improvement.score(), score -> score(score, spec));
        spec.object("improves", improvement.improves(), promise -> spec.text("promise", StatedFields.camel(promise)));
        spec.object("decided", improvement.decided(), decided -> decided(decided, spec));
    }

    private static void money(BusinessCase money, StatedFields fields) {
        fields.text("once", money.once());
        fields.text("perYear", money.perYear());
        fields.text("benefitPerYear", money.benefitPerYear());
        fields.text("evidence", money.evidence());
    }

    private static void score(Score score, StatedFields fields) {
        fields.number("businessValue", Optional.of(score.businessValue()));
        fields.number("timeCriticality", Optional.of(score.timeCriticality()));
        fields.number("riskReduction", Optional.of(score.riskReduction()));
        fields.number("size", Optional.of(score.size()));
    }

    private static void decided(Decision decided, StatedFields fields) {
        fields.text("date", decided.date());
        fields.text("by", decided.by());
        fields.choice("result", decided.result());
        fields.text("reason", decided.reason());
        fields.text("alternative", decided.alternative());
    }
}
