package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.HistoryFactors;
import dev.servicecatalog.evidence.Landing;
import dev.servicecatalog.evidence.Signatures;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Identity;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.ChangePolicy.Profile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How likely changes of this sort fail, measured as the policy before the change wants it.
 *
 * @param score empty if the policy does not want it
 * @param problems why history cannot be read
 */
record MeasuredLikelihood(Optional<LikelihoodScore> score, List<Diagnostic> problems) {
    static MeasuredLikelihood of(GateRequest request, Range range, Catalog base, ChangePolicy policy) {
        Profile wanted = policy.likelihood().profile();
        if (wanted == Profile.OFF) {
            return new MeasuredLikelihood(Optional.empty(), List.of());
        }
        boolean bySize = wanted == Profile.CODE && request.deployment().isPresent();
        Profile profile = bySize ? Profile.CODE : Profile.CONFIG;
        Makers makers = makers(policy, base);
        Collected<ChangeHistory> history = HistoryFactors.read(
                request.repository(),
                new HistoryFactors.Asked(
                        range,
                        request.now(),
                        makers,
                        proven(request.repository(), request.now(), range, policy),
                        bySize));
        return new MeasuredLikelihood(
                history.fact()
                        .map(found -> noting(
                                found, wanted, profile, policy.likelihood().identity()))
                        .map(found -> LikelihoodScore.of(profile, found)),
                history.problems());
    }

    /**
     * The same for a change of the past.
     *
     * @param makers as the policy tells them apart
     * @param builds whether changes are judged as builds
     */
    static Optional<LikelihoodScore> past(
            Path repository, Landing landing, Range range, ChangePolicy policy, Makers makers, boolean builds) {
        Profile wanted = policy.likelihood().profile();
        if (wanted == Profile.OFF) {
            return Optional.empty();
        }
        boolean bySize = wanted == Profile.CODE && builds;
        Set<String> proven = proven(repository, landing.landed(), range, policy);
        return Optional.of(LikelihoodScore.of(
                bySize ? Profile.CODE : Profile.CONFIG, landing.history(range, makers, proven, bySize)));
    }

    private static ChangeHistory noting(ChangeHistory found, Profile wanted, Profile used, Identity identity) {
        ChangeHistory noted = found.maker().isPresent() || identity == Identity.NONE
                ? found
                : found.noting("no history of its maker counts: the policy knows no team of theirs");
        return wanted == used ? noted : noted.noting("a change of the catalog is never ranked by its size");
    }

    static Makers makers(ChangePolicy policy, Catalog base) {
        return switch (policy.likelihood().identity()) {
            case TEAM -> Makers.teams(teams(policy, base));
            case AUTHOR -> Makers.authors();
            case NONE -> Makers.none();
        };
    }

    /** Of those for whom somebody speaks, the first that owns services; otherwise the first. */
    private static Map<String, String> teams(ChangePolicy policy, Catalog base) {
        Set<String> owners = new TreeSet<>();
        base.services().values().forEach(service -> service.owner().team().ifPresent(owners::add));
        Map<String, String> teams = new TreeMap<>();
        for (Person person : policy.people()) {
            Optional<String> team = person.parties().stream()
                    .filter(owners::contains)
                    .sorted()
                    .findFirst()
                    .or(() -> person.parties().stream().sorted().findFirst());
            team.ifPresent(name -> person.mails().forEach(mail -> teams.put(mail, name)));
        }
        return teams;
    }

    /** The commits signed by those who say they made them. Whatever is in doubt is not among them. */
    private static Set<String> proven(Path repository, Instant now, Range range, ChangePolicy policy) {
        Map<String, Person> people = new HashMap<>();
        policy.people().forEach(person -> people.put(person.name(), person));
        List<AllowedKey> keys = policy.people().stream()
                .flatMap(person ->
                        person.keys().stream().map(key -> new AllowedKey(person.name(), key, SourceSpan.startOf(""))))
                .toList();
        if (keys.isEmpty()) {
            return Set.of();
        }
        Map<String, Commit> commits = new HashMap<>();
        range.commits().forEach(commit -> commits.put(commit.id(), commit));
        List<CommitSignature> signatures = Signatures.ofCommits(
                        repository, range.commits().stream().map(Commit::id).toList(), keys, now)
                .fact()
                .orElse(List.of());
        Set<String> proven = new HashSet<>();
        for (CommitSignature signature : signatures) {
            String author = commits.get(signature.commit()).authors().get(0).mail();
            signature
                    .person()
                    .map(people::get)
                    .filter(person -> person.mails().stream().anyMatch(author::equalsIgnoreCase))
                    .ifPresent(person -> proven.add(signature.commit()));
        }
        return proven;
    }
}
