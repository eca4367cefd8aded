package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.change.FieldChange;
import dev.servicecatalog.gate.PolicyCase.Doing;
import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.gate.Range.Identity;
import dev.servicecatalog.gate.Range.Sort;
import dev.servicecatalog.gate.Range.TouchedPath;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.gate.Situation.Subject;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes of a case what the gate would know about such a change of the real catalog: one commit, one change, one field. The catalog stays
 * as it is, so importance, consumers, budgets and waivers are the real ones.
 */
final class ImaginedChange {
    private static final String HEAD = "head";
    private static final String SOMEBODY = "somebody@else.invalid";

    private ImaginedChange() {}

    static Situation situation(PolicyCase stated, CatalogInsights base, ChangePolicy policy) {
        SortedMap<String, Integer> failed = new TreeMap<>();
        policy.standardChanges().stream().map(StandardChange::id).forEach(id -> failed.put(id, stated.failed()));
        Situation situation = new Situation(
                stated.now(),
                subject(stated.doing(), base),
                range(stated, policy),
                base,
                policy,
                stated.evidence(),
                ApprovalSources.NONE,
                stated.emergency(),
                stated.announced(),
                stated.likelihood(),
                stated.overdueReviews(),
                failed,
                List.of());
        return Step.approved(situation, stated.approvals());
    }

    private static Subject subject(Doing doing, CatalogInsights base) {
        if (doing instanceof Doing.Build build) {
            return new Deployment(new TreeSet<>(List.of(build.component())), new TreeSet<>());
        }
        CatalogDiff diff = diff((Doing.ToCatalog) doing, base);
        return new CatalogChange(base, diff, diff);
    }

    private static CatalogDiff diff(Doing.ToCatalog doing, CatalogInsights base) {
        EntityId subject = doing.subject();
        String path =
                doing.field().map(field -> "spec." + field).orElseGet(() -> usualPath(doing.type(), subject.kind()));
        String title =
                base.catalog().entity(subject).map(entity -> entity.title()).orElse(subject.name());
        Change change =
                new Change(doing.type(), subject, title, path, Optional.empty(), Optional.empty(), doing.percent(), "");
        FieldChange field = new FieldChange(subject, path, Optional.of("before"), Optional.of("after"));
        return new CatalogDiff(List.of(change), List.of(field), List.of(), List.of());
    }

    /** The field that most such changes are about. */
    private static String usualPath(ChangeType type, Kind kind) {
        return switch (type) {
            case PROMISE_LOWERED, PROMISE_RAISED ->
                kind == Kind.OFFERING ? "spec.leadTime.promise" : "spec.promises.availability.target";
            case PRICE_RAISED, PRICE_LOWERED -> "spec.price.oneTime";
            case OWNER_CHANGED -> "spec.owner.team";
            case NEED_ADDED, NEED_DROPPED -> "spec.needs";
            case ORDER_LINK_CHANGED -> "spec.order.link";
            case WORDING -> "spec.summary";
            case POLICY_CHANGED -> "spec.rules";
            case STATUS_CHANGED, SERVICE_RETIRED, OFFERING_RETIRED -> "spec.status";
            default -> "spec";
        };
    }

    private static Range range(PolicyCase stated, ChangePolicy policy) {
        String mail = stated.author()
                .flatMap(name -> policy.people().stream()
                        .filter(person -> person.name().equals(name))
                        .findFirst())
                .map(Person::mails)
                .flatMap(mails -> mails.stream().findFirst())
                .orElse(SOMEBODY);
        List<TouchedPath> paths = new ArrayList<>();
        if (stated.doing() instanceof Doing.ToCatalog doing) {
            paths.add(new TouchedPath(
                    "catalog.yaml",
                    Sort.CONTENT,
                    true,
                    new TreeSet<>(List.of(doing.subject().kind()))));
            doing.files().forEach(file -> paths.add(new TouchedPath(file, Sort.CONTENT, false, new TreeSet<>())));
        }
        Commit commit =
                new Commit(HEAD, "tree", List.of(new Identity(stated.author().orElse("somebody"), mail)), paths);
        return new Range("base", HEAD, "base", "tree", List.of(commit), paths);
    }
}
