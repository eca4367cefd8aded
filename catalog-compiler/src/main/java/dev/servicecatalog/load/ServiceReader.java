package dev.servicecatalog.load;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Charging;
import dev.servicecatalog.model.Service.KnownProblem;
import dev.servicecatalog.model.Service.Need;
import dev.servicecatalog.model.Service.Review;
import dev.servicecatalog.model.Service.Risk;
import dev.servicecatalog.model.Service.SupportLevel;
import dev.servicecatalog.model.Service.Value;
import dev.servicecatalog.model.Service.ValueKind;
import dev.servicecatalog.model.Share;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads documents of kind Service. */
final class ServiceReader {
    private ServiceReader() {}

    static Service read(EntityId id, String title, Fields spec) {
        Optional<LocalDate> since = spec.quantity("since", Quantities.DATE);
        Optional<LocalDate> until = spec.quantity("until", Quantities.DATE);
        Periods.checkDays(spec, "until", since, until);
        return new Service(
                id,
                title,
                spec.text("summary"),
                spec.text("description"),
                spec.text("category"),
                spec.choice("status", Status.class),
                since,
                until,
                Owners.read(spec),
                spec.choice("importance", Importance.class),
                spec.choice("audience", Audience.class).orElse(Audience.BUSINESS),
                spec.reference("businessOwner", Kind.PARTY),
                spec.references("usedBy", Kind.PARTY),
                spec.optional("value").map(ServiceReader::value),
                PromisesReader.read(spec.object("promises")),
                spec.objects("needs").stream()
                        .map(ServiceReader::need)
                        .flatMap(Optional::stream)
                        .toList(),
                spec.objects("support").stream().map(ServiceReader::support).toList(),
                spec.objects("costs").stream().map(Costs::read).toList(),
                passesCostOn(spec.object("passesCostOn").object("to")),
                spec.choice("charging", Charging.class).orElse(Charging.CENTRAL),
                spec.text("dataProtection"),
                spec.objects("risks").stream().map(ServiceReader::risk).toList(),
                spec.objects("reviews").stream().map(ServiceReader::review).toList(),
                spec.objects("knownProblems").stream()
                        .map(ServiceReader::knownProblem)
                        .toList());
    }

    private static Value value(Fields value) {
        return new Value(
                value.references("supports", Kind.GOAL),
                value.choice("kind", ValueKind.class),
                value.quantity("perYear", Quantities.MONEY),
                value.text("basis"),
                value.text("without"));
    }

    private static Optional<Need> need(Fields need) {
        for (Kind kind : List.of(Kind.SERVICE, Kind.COMPONENT, Kind.AGREEMENT)) {
            Optional<String> name = need.dependency(kind.key(), kind);
            if (name.isPresent()) {
                return name.map(n -> new Need(List.of(new EntityId(kind, n)), 1));
            }
        }
        Kind of = need.text("of").flatMap(ServiceReader::kind).orElse(Kind.SERVICE);
        List<EntityId> any = need.dependencies("anyOf", of).stream()
                .map(name -> new EntityId(of, name))
                .toList();
        int atLeast = need.whole("atLeast").orElse(1);
        if (atLeast > any.size() && !any.isEmpty()) {
            need.report(
                    MeasurementReader.PART_EXCEEDS_WHOLE,
                    "atLeast",
                    "`atLeast` is " + atLeast + ", but `anyOf` names only " + any.size(),
                    "Name more under `anyOf`, or write `atLeast: " + any.size()
                            + "`, with which all of them are needed.");
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(new Need(any, atLeast));
    }

    private static Optional<Kind> kind(String word) {
        return List.of(Kind.SERVICE, Kind.COMPONENT, Kind.AGREEMENT).stream()
                .filter(kind -> kind.key().equals(word))
                .findFirst();
    }

    private static SupportLevel support(Fields level) {
        return new SupportLevel(level.whole("level").orElse(1), level.reference("by", Kind.PARTY), level.text("does"));
    }

    private static SortedMap<String, Share> passesCostOn(Fields to) {
        to.keysRefer(Kind.SERVICE);
        return new TreeMap<>(to.entries(name -> to.quantity(name, Quantities.SHARE)));
    }

    private static Risk risk(Fields risk) {
        return new Risk(
                risk.text("name").orElse(""),
                risk.text("likelihood"),
                risk.text("impact"),
                risk.reference("action", Kind.IMPROVEMENT));
    }

    private static Review review(Fields review) {
        return new Review(
                review.quantity("date", Quantities.DATE), review.references("with", Kind.PARTY), review.text("result"));
    }

    private static KnownProblem knownProblem(Fields problem) {
        return new KnownProblem(problem.text("title").orElse(""), problem.text("workaround"), problem.text("link"));
    }
}
