package dev.servicecatalog.document;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.KnownProblem;
import dev.servicecatalog.model.Service.Need;
import dev.servicecatalog.model.Service.Review;
import dev.servicecatalog.model.Service.Risk;
import dev.servicecatalog.model.Service.Value;
import dev.servicecatalog.model.Share;
import java.util.Optional;

/** Writes what a document of kind Service says. */
final class ServiceWriter {
    private ServiceWriter() {}

    static void write(Service service, StatedFields spec) {
        spec.text("summary", service.summary());
        spec.text("description", service.description());
        spec.text("category", service.category());
        spec.choice("status", service.status());
        spec.text("since", service.since());
        spec.text("until", service.until());
        ResponsibilityWriter.owner(service.owner(), spec);
        spec.choice("importance", service.importance());
        spec.choice("audience", Optional.of(service.audience()));
        spec.text("businessOwner", service.businessOwner());
        spec.texts("usedBy", service.usedBy());
        spec.object("value", service.value(), value -> value(value, spec));
        PromisesWriter.write(service.promises(), spec);
        spec.objects("needs", service.needs(), need -> need(need, spec));
        spec.objects("support", service.support(), level -> {
            spec.whole("level", Optional.of(level.level()));
            spec.text("by", level.by());
            spec.text("does", level.does());
        });
        ResponsibilityWriter.costs(service.costs(), spec);
        spec.object(
                "passesCostOn",
                !service.passesCostOn().isEmpty(),
                () -> spec.object(
                        "to", () -> service.passesCostOn().forEach((name, share) -> spec.text(name, text(share)))));
        spec.choice("charging", Optional.of(service.charging()));
        spec.text("dataProtection", service.dataProtection());
        spec.objects("risks", service.risks(), risk -> risk(risk, spec));
        spec.objects("reviews", service.reviews(), review -> review(review, spec));
        spec.objects("knownProblems", service.knownProblems(), problem -> problem(problem, spec));
    }

    private static void value(Value value, StatedFields fields) {
        fields.texts("supports", value.supports());
        fields.choice("kind", value.kind());
        fields.text("perYear", value.perYear());
        fields.text("basis", value.basis());
        fields.text("without", value.without());
    }

    private static void need(Need need, StatedFields fields) {
        String kind = need.of().get(0).kind().key();
        if (need.of().size() == 1 && need.atLeast() == 1) {
            fields.text(kind, need.of().get(0).name());
            return;
        }
        fields.texts("anyOf", need.of().stream().map(EntityId::name).toList());
        fields.text("of", kind);
        fields.whole("atLeast", Optional.of(need.atLeast()));
    }

    /** More than the whole is no percentage. */
    private static String text(Share share) {
        return share.compareTo(Share.WHOLE) > 0 ? share.numerator() + "/" + share.denominator() : share.toString();
    }

    private static void risk(Risk risk, StatedFields fields) {
        fields.text("name", risk.name());
        fields.text("likelihood", risk.likelihood());
        fields.text("impact", risk.impact());
        fields.text("action", risk.action());
    }

    private static void review(Review review, StatedFields fields) {
        fields.text("date", review.date());
        fields.texts("with", review.with());
        fields.text("result", review.result());
    }

    private static void problem(KnownProblem problem, StatedFields fields) {
        fields.text("title", problem.title());
        fields.text("workaround", problem.workaround());
        fields.text("link", problem.link());
    }
}
