package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pull or merge request as its forge describes it. Which change it is about has to be compared before anything in it counts.
 *
 * @param repository its full name on the forge, such as {@code shop/orders}
 * @param baseBranch the branch it is to be merged into
 * @param headCommit the commit it ends with, as the forge sees it
 * @param author the login of the person who opened it
 * @param reviews at most one for each person, sorted by login
 * @param file what was read
 */
public record ReviewedChange(
        Forge forge,
        String repository,
        String baseBranch,
        String headCommit,
        String author,
        List<Review> reviews,
        EvidenceFile file) {

    /** Copies the list. */
    public ReviewedChange {
        reviews = List.copyOf(reviews);
    }

    /** Why it is about another repository or branch than the one asked about; empty if it is not, or if nobody said which is. */
    Optional<String> otherTarget(ApprovalSources asked) {
        if (asked.repository().filter(own -> !own.equalsIgnoreCase(repository)).isPresent()) {
            return Optional.of("it is for the repository " + repository);
        }
        return asked.branch().filter(own -> !own.equals(baseBranch)).map(own -> "it is for the branch " + baseBranch);
    }

    /** Whom a policy knows by an account on this forge. */
    Optional<Person> person(String login, ChangePolicy policy) {
        return policy.people().stream()
                .filter(person -> forge.isAccount(login, person))
                .findFirst();
    }

    /** The same without what one person said. */
    ReviewedChange without(String login) {
        List<Review> others =
                reviews.stream().filter(review -> !review.login().equals(login)).toList();
        return new ReviewedChange(forge, repository, baseBranch, headCommit, author, others, file);
    }

    /** Where changes are reviewed; a login is a name on one of them only. */
    public enum Forge {
        GITHUB,
        GITLAB;

        boolean isAccount(String login, Person person) {
            return person.accounts().getOrDefault(name().toLowerCase(Locale.ROOT), List.of()).stream()
                    .anyMatch(login::equalsIgnoreCase);
        }
    }
}
