package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.gate.Range.Identity;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.model.ChangePolicy.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who approved a change, and whose approval does not count and why.
 *
 * @param counted in the order of names
 * @param uncounted in the order found
 * @param people everybody the policy knows, by name, who did not make the change
 */
public record Approvals(List<Approval> counted, List<Uncounted> uncounted, Map<String, Person> people) {
    /**
     * An approval that counts.
     *
     * @param person by name in the policy
     * @param how {@code review on GitHub} or {@code signed tag release/1}
     */
    public record Approval(String person, String how) {}

    /**
     * An approval that does not count.
     *
     * @param who as it names itself
     * @param why lower-case
     */
    public record Uncounted(String who, String why) {}

    static Approvals of(Situation situation) {
        return new Finder(situation).find();
    }

    /** Those who approved and speak for one of these parties; all who approved where there are none. */
    List<String> from(Collection<String> parties) {
        return counted.stream()
                .map(Approval::person)
                .filter(name -> speaks(people.get(name), parties))
                .toList();
    }

    /** Those who could approve for one of these parties, in the order of names. */
    List<String> eligible(Collection<String> parties) {
        return people.values().stream()
                .filter(person -> speaks(person, parties))
                .map(Person::name)
                .sorted()
                .toList();
    }

    static boolean speaks(Person person, Collection<String> parties) {
        return parties.isEmpty() || person.parties().stream().anyMatch(parties::contains);
    }

    /** Goes through all sources. */
    private static final class Finder {
        private final Situation situation;
        private final Map<String, Person> others;
        private final Set<String> makers = new TreeSet<>();
        private final Map<String, Approval> counted = new LinkedHashMap<>();
        private final List<Uncounted> uncounted = new ArrayList<>();

        Finder(Situation situation) {
            this.situation = situation;
            for (Commit commit : situation.range().commits()) {
                commit.authors().stream()
                        .map(Identity::mail)
                        .map(MailAddress::plain)
                        .forEach(makers::add);
            }
            this.others = situation.policy().people().stream()
                    .filter(person -> !made(person))
                    .collect(Collectors.toMap(
                            Person::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        }

        Approvals find() {
            ApprovalSources sources = situation.approvals();
            sources.review().ifPresent(this::review);
            sources.tags().forEach(this::tag);
            List<Approval> sorted = counted.values().stream()
                    .sorted((a, b) -> a.person().compareTo(b.person()))
                    .toList();
            return new Approvals(sorted, List.copyOf(uncounted), others);
        }

        /** Author, committer or co-author of a commit, or who opened the request. */
        private boolean made(Person person) {
            boolean commits = person.mails().stream().map(MailAddress::plain).anyMatch(makers::contains);
            boolean byAccount = Stream.of(ReviewedChange.Forge.values())
                    .anyMatch(forge -> makers.stream()
                            .flatMap(mail -> MailAddress.account(mail, forge).stream())
                            .anyMatch(login -> forge.isAccount(login, person)));
            return commits
                    || byAccount
                    || situation
                            .approvals()
                            .review()
                            .filter(review -> review.forge().isAccount(review.author(), person))
                            .isPresent();
        }

        private void review(ReviewedChange review) {
            Optional<String> other = otherChange(review);
            for (Review each : review.reviews()) {
                if (each.verdict() == Review.Verdict.APPROVED) {
                    Optional<String> why = other.or(() -> stale(each));
                    if (why.isPresent()) {
                        uncounted.add(new Uncounted(each.login(), why.get()));
                    } else {
                        person(each.login(), review);
                    }
                }
            }
        }

        /** What the forge says must be about this very change. */
        private Optional<String> otherChange(ReviewedChange review) {
            ApprovalSources asked = situation.approvals();
            if (asked.repository().isEmpty() || asked.branch().isEmpty()) {
                return Optional.of("the gate was not told for which repository and branch approvals are");
            }
            return review.otherTarget(asked)
                    .or(() -> review.headCommit().equals(situation.range().head())
                            ? Optional.empty()
                            : Optional.of("it is for the commit " + review.headCommit()));
        }

        private Optional<String> stale(Review review) {
            if (review.commit().isEmpty()) {
                return Optional.of("the forge does not say for which commit it is");
            }
            return review.commit().get().equals(situation.range().head())
                    ? Optional.empty()
                    : Optional.of(
                            "it is for the earlier commit " + review.commit().get());
        }

        private void person(String login, ReviewedChange review) {
            Optional<Person> known = review.person(login, situation.policy());
            if (known.isEmpty()) {
                uncounted.add(new Uncounted(login, "the policy before the change knows nobody by this account"));
            } else {
                count(known.get(), login, "review on " + review.forge().name().toLowerCase(Locale.ROOT));
            }
        }

        private void tag(CommitSignature signature) {
            String name = "tag " + signature.tag().orElse("");
            Optional<Person> known = signature
                    .person()
                    .flatMap(signer -> situation.policy().people().stream()
                            .filter(person -> person.name().equals(signer))
                            .findFirst());
            if (!signature.commit().equals(situation.range().head())) {
                uncounted.add(new Uncounted(name, "it is for the commit " + signature.commit()));
            } else if (known.isEmpty()) {
                uncounted.add(
                        new Uncounted(name, "it is not signed with a key that the policy before the change knows"));
            } else {
                count(known.get(), name, "signed " + name);
            }
        }

        private void count(Person person, String who, String how) {
            if (!others.containsKey(person.name())) {
                uncounted.add(new Uncounted(who, "nobody approves a change they took part in"));
            } else if (person.mails().isEmpty()) {
                uncounted.add(new Uncounted(
                        who,
                        "the policy lists no mail address of " + person.name()
                                + ", so nobody can tell who made the change"));
            } else {
                counted.putIfAbsent(person.name(), new Approval(person.name(), how));
            }
        }
    }
}
