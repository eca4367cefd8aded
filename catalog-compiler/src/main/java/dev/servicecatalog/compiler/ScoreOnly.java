package dev.servicecatalog.compiler;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.ErrorBudget;
import dev.servicecatalog.model.ChangePolicy.Identity;
import dev.servicecatalog.model.ChangePolicy.Impact;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Likelihood;
import dev.servicecatalog.model.ChangePolicy.Profile;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.ChangeRule.Decision;
import dev.servicecatalog.model.ChangeRule.Requirement;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is replayed where there is neither policy nor catalog: who is likely to fail is looked at, all others go. Nobody's history counts. */
final class ScoreOnly {
    private static final String NAME = "score-only";

    private ScoreOnly() {}

    static BacktestRules rules() {
        ChangeRule rule = new ChangeRule(
                "likely-to-fail",
                new Condition(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Level.HIGH),
                        Optional.empty()),
                new Requirement(Optional.empty(), List.of(), Optional.empty()),
                Optional.of(Decision.REVIEW));
        return new BacktestRules(NAME, Catalog.of(List.of()), policy(rule), List.of());
    }

    private static ChangePolicy policy(ChangeRule rule) {
        return new ChangePolicy(
                new EntityId(Kind.CHANGE_POLICY, NAME),
                "Only the likelihood of a failure",
                Optional.empty(),
                new Impact(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()),
                new Likelihood(Profile.CONFIG, Identity.NONE),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(rule),
                new ErrorBudget(Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                0);
    }
}
