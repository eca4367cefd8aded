package dev.servicecatalog.load;

import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Approver;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.ChangeRule.Requirement;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules of a change policy. */
final class ChangeRules {
    private static final Pattern AT_LEAST = Pattern.compile(">=(\\d{1,6})%?");
    private static final Map<String, Approver> ROLES =
            Map.of("service-owner", new Approver.ServiceOwner(), "business-owner", new Approver.BusinessOwner());

    private ChangeRules() {}

    static ChangeRule read(Fields rule) {
        return new ChangeRule(
                rule.text("id").orElse(""),
                condition(rule.object("when")),
                requirement(rule.object("require")),
                rule.choice("decision", ChangeRule.Decision.class));
    }

    /** The number in {@code >=10} or {@code >=10%}; the schema reports other forms. */
    static Optional<Integer> atLeast(String text) {
        Matcher form = AT_LEAST.matcher(text);
        return form.matches() ? Optional.of(Integer.parseInt(form.group(1))) : Optional.empty();
    }

    private static Condition condition(Fields when) {
        return new Condition(
                when.choice("change", BusinessChange.class),
                when.choice("importance", Importance.class),
                when.text("consumers").flatMap(ChangeRules::atLeast),
                when.references("services", Kind.SERVICE),
                when.choice("likelihood", Level.class),
                when.choice("risk", Level.class));
    }

    private static Requirement requirement(Fields require) {
        return new Requirement(
                require.whole("approvals"),
                require.references("from", Kind.PARTY, name -> !ROLES.containsKey(name)).stream()
                        .map(name -> ROLES.getOrDefault(name, new Approver.ByParty(name)))
                        .toList(),
                require.quantity("notice", Quantities.DURATION));
    }
}
