package dev.servicecatalog.document;

import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Approver;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.ChangeRule.Requirement;
import java.util.List;
import java.util.Optional;

/** Writes the rules of a change policy. */
final class ChangeRuleWriter {
    private static final Condition ALWAYS = new Condition(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    private static final Requirement NOTHING = new Requirement(Optional.empty(), List.of(), Optional.empty());

    private ChangeRuleWriter() {}

    static void write(ChangeRule rule, StatedFields fields) {
        fields.text("id", rule.id());
        fields.object("when", !rule.when().equals(ALWAYS), () -> condition(rule.when(), fields));
        fields.object("require", !rule.require().equals(NOTHING), () -> {
            fields.whole("approvals", rule.require().approvals());
            fields.texts(
                    "from",
                    rule.require().from().stream().map(ChangeRuleWriter::word).toList());
            fields.text("notice", rule.require().notice());
        });
        fields.choice("decision", rule.decision());
    }

    private static void condition(Condition when, StatedFields fields) {
        fields.text("change", when.change().map(StatedFields::camel));
        fields.choice("importance", when.importance());
        fields.text("consumers", when.consumers().map(least -> ">=" + least));
        fields.texts("services", when.services());
        fields.choice("likelihood", when.likelihood());
        fields.choice("risk", when.risk());
    }

    private static String word(Approver approver) {
        if (approver instanceof Approver.ByParty by) {
            return by.party();
        }
        return approver instanceof Approver.ServiceOwner ? "service-owner" : "business-owner";
    }
}
