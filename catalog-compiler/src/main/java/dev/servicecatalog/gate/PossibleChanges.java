package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Profile;
import dev.servicecatalog.model.ChangeRule.Condition;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every change that a catalog as it is could see, as far as rules can tell changes apart.
 *
 * @param touches all that can be touched, whatever is done there
 * @param offered the services with an offering, the only ones with a price and an order link
 * @param likelihoods those that can be measured under the policy
 * @param risks those that can come out of its weights and its matrix
 */
record PossibleChanges(List<Touch> touches, SortedSet<String> offered, Set<Level> likelihoods, Set<Level> risks) {
    private static final Set<BusinessChange> OF_OFFERINGS =
            EnumSet.of(BusinessChange.PRICE_RAISED, BusinessChange.ORDER_LINK_CHANGED);

    static PossibleChanges of(Catalog catalog, ChangePolicy policy) {
        List<Touch> touches = Touches.possible(catalog);
        SortedSet<String> offered = catalog.offerings().values().stream()
                .map(Offering::service)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Level> likelihoods =
                policy.likelihood().profile() == Profile.OFF ? EnumSet.of(Level.LOW) : EnumSet.allOf(Level.class);
        return new PossibleChanges(touches, offered, likelihoods, risks(touches, policy, likelihoods));
    }

    /** Whether some change meets all conditions. */
    boolean meet(Condition when) {
        return !touching(when).isEmpty()
                && when.likelihood().stream().allMatch(least -> reaches(likelihoods, least))
                && when.risk().stream().allMatch(least -> reaches(risks, least));
    }

    /** What a change touches that meets the conditions on what is touched. */
    List<Touch> touching(Condition when) {
        Condition touched = new Condition(
                Optional.empty(),
                when.importance(),
                when.consumers(),
                when.services(),
                Optional.empty(),
                Optional.empty());
        boolean ofOffering = when.change().filter(OF_OFFERINGS::contains).isPresent();
        return touches.stream()
                .filter(touch -> PolicyRules.meets(touch, touched, Risk.UNKNOWN))
                .filter(touch -> !ofOffering || touch.services().stream().anyMatch(offered::contains))
                .toList();
    }

    static boolean reaches(Set<Level> levels, Level least) {
        return levels.stream().anyMatch(level -> level.compareTo(least) >= 0);
    }

    private static Set<Level> risks(List<Touch> touches, ChangePolicy policy, Set<Level> likelihoods) {
        Set<Level> risks = EnumSet.noneOf(Level.class);
        for (Level likelihood : likelihoods) {
            touches.stream()
                    .flatMap(touch -> doings(touch, policy))
                    .map(touch -> Risk.of(List.of(touch), policy, Optional.of(likelihood)))
                    .forEach(risk -> risks.add(risk.level()));
        }
        return risks;
    }

    /** All that can be done to something, and a build of it. */
    private static Stream<Touch> doings(Touch touch, ChangePolicy policy) {
        Stream<Touch> named = Stream.of(BusinessChange.values())
                .filter(sort -> sort != BusinessChange.PRICE_RAISED)
                .map(sort -> doing(touch, sort, Optional.empty()));
        Stream<Touch> dearer = Stream.concat(Stream.of(1, 10, 50), policy.impact().priceRaised().keySet().stream())
                .map(BigDecimal::valueOf)
                .map(percent -> doing(touch, BusinessChange.PRICE_RAISED, Optional.of(percent)));
        return Stream.of(Stream.of(touch), named, dearer).flatMap(each -> each);
    }

    private static Touch doing(Touch touch, BusinessChange sort, Optional<BigDecimal> percent) {
        Change change = new Change(
                ChangeType.OTHER_FIELD,
                new EntityId(Kind.SERVICE, ""),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                percent,
                "");
        return new Touch(
                Optional.of(change), Optional.of(sort), touch.services(), touch.importance(), touch.consumers());
    }
}
