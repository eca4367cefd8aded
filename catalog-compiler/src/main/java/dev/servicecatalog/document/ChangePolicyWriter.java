package dev.servicecatalog.document;

import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.ErrorBudget;
import dev.servicecatalog.model.ChangePolicy.Impact;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Writes what a document of kind ChangePolicy says. */
final class ChangePolicyWriter {
    static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Impact NO_IMPACT = new Impact(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());
    private static final ErrorBudget NO_BUDGET = new ErrorBudget(Optional.empty(), Optional.empty());

    private ChangePolicyWriter() {}

    static void write(ChangePolicy policy, StatedFields spec) {
        spec.text("maxDecisionAge", policy.maxDecisionAge());
        spec.object("impact", !policy.impact().equals(NO_IMPACT), () -> impact(policy.impact(), spec));
        spec.object("likelihood", () -> {
            spec.choice("profile", Optional.of(policy.likelihood().profile()));
            spec.choice("identity", Optional.of(policy.likelihood().identity()));
        });
        spec.object(
                "matrix",
                !policy.matrix().isEmpty(),
                () -> policy.matrix()
                        .forEach((impact, risks) -> spec.object(
                                String.valueOf(impact),
                                () -> risks.forEach(
                                        (level, risk) -> spec.choice(StatedFields.kebab(level), Optional.of(risk))))));
        spec.object(
                "evidence",
                () -> policy.evidence()
                        .forEach((importance, needed) -> spec.object(StatedFields.kebab(importance), () -> {
                            spec.choices("needs", needed.needs());
                            spec.text("coverageAtLeast", needed.coverageAtLeast());
                        })));
        spec.objects("standardChanges", policy.standardChanges(), change -> standardChange(change, spec));
        spec.objects("rules", policy.rules(), rule -> ChangeRuleWriter.write(rule, spec));
        spec.object("errorBudget", !policy.errorBudget().equals(NO_BUDGET), () -> {
            spec.text("automaticAbove", policy.errorBudget().automaticAbove());
            spec.text("stopAt", policy.errorBudget().stopAt());
        });
        times(policy, spec);
        spec.texts("owners", policy.owners());
        spec.objects("people", policy.people(), person -> person(person, spec));
        spec.whole("lookBack", Optional.of(policy.lookBack()));
    }

    private static void person(Person person, StatedFields fields) {
        fields.text("name", person.name());
        fields.texts("parties", person.parties());
        fields.object(
                "accounts",
                !person.accounts().isEmpty(),
                () -> person.accounts().forEach((forge, names) -> fields.texts(forge, names)));
        fields.texts("mails", person.mails());
        fields.texts("keys", person.keys());
    }

    private static void times(ChangePolicy policy, StatedFields spec) {
        spec.objects("freezes", policy.freezes(), freeze -> {
            spec.text("name", freeze.name());
            spec.text("from", DAY_AND_TIME.format(freeze.from()));
            spec.text("to", DAY_AND_TIME.format(freeze.to()));
            spec.text("timeZone", freeze.timeZone().getId());
            spec.texts("services", freeze.services());
            spec.choice("emergency", Optional.of(freeze.emergency()));
        });
        spec.objects("freezeCalendars", policy.freezeCalendars(), calendar -> {
            spec.text("file", calendar.file());
            spec.text("timeZone", calendar.timeZone().getId());
            spec.texts("services", calendar.services());
            spec.choice("emergency", Optional.of(calendar.emergency()));
        });
        spec.object("emergency", policy.emergency(), emergency -> {
            spec.choices("requires", emergency.requires());
            spec.texts("approvedBy", emergency.approvedBy());
            spec.text("reviewWithin", emergency.reviewWithin());
            spec.flag("blockOnOverdueReview", emergency.blockOnOverdueReview());
        });
    }

    private static void impact(Impact impact, StatedFields fields) {
        fields.object(
                "importance",
                !impact.importance().isEmpty(),
                () -> impact.importance()
                        .forEach((importance, weight) ->
                                fields.whole(StatedFields.kebab(importance), Optional.of(weight))));
        boolean change = !impact.change().isEmpty() || !impact.priceRaised().isEmpty();
        fields.object("change", change, () -> {
            impact.change()
                    .forEach((changed, weight) -> fields.whole(StatedFields.camel(changed), Optional.of(weight)));
            priceRaised(impact.priceRaised(), fields);
        });
        fields.object(
                "consumers",
                !impact.consumers().isEmpty(),
                () -> impact.consumers().forEach((least, weight) -> fields.whole(">=" + least, Optional.of(weight))));
    }

    /** A weight for any rise is written without a percentage. */
    private static void priceRaised(SortedMap<Integer, Integer> weights, StatedFields fields) {
        if (weights.keySet().equals(Set.of(0))) {
            fields.whole("priceRaised", Optional.of(weights.get(0)));
            return;
        }
        fields.object(
                "priceRaised",
                !weights.isEmpty(),
                () -> weights.forEach((least, weight) -> fields.whole(">=" + least + "%", Optional.of(weight))));
    }

    private static void standardChange(StandardChange change, StatedFields fields) {
        fields.text("id", change.id());
        fields.texts("allow", change.allow());
        fields.whole("maxServices", change.maxServices());
        fields.object(
                "requires",
                change.failedInLast90Days(),
                failed -> fields.whole("failedInLast90Days", Optional.of(failed)));
        fields.text("owner", change.owner());
        fields.text("reviewBy", change.reviewBy());
    }
}
