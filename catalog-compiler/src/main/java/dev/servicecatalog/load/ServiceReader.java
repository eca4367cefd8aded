package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.AvailabilityPromise;
import dev.servicecatalog.model.Service.Charging;
import dev.servicecatalog.model.Service.KnownProblem;
import dev.servicecatalog.model.Service.Need;
import dev.servicecatalog.model.Service.Promises;
import dev.servicecatalog.model.Service.Review;
import dev.servicecatalog.model.Service.Risk;
import dev.servicecatalog.model.Service.SatisfactionPromise;
import dev.servicecatalog.model.Service.SupportLevel;
import dev.servicecatalog.model.Service.TimePromise;
import dev.servicecatalog.model.Service.Value;
import dev.servicecatalog.model.Service.ValueKind;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads documents of kind Service. */
final class ServiceReader {
    private static final DiagnosticCode END_BEFORE_START = DiagnosticCode.error("end-before-start");

    private ServiceReader() {}

    static Service read(EntityId id, String title, Fields spec) {
        Optional<LocalDate> since = spec.quantity("since", Quantities.DATE);
        Optional<LocalDate> until = spec.quantity("until", Quantities.DATE);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            spec.report(
                    END_BEFORE_START,
                    "until",
                    "it ends before it starts on " + since.get(),
                    "Correct one of the two dates.");
        }
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
                promises(spec.object("promises")),
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

    static Promises promises(Fields promises) {
        return new Promises(
                promises.optional("availability").flatMap(ServiceReader::availability),
                promises.optional("respond").flatMap(ServiceReader::time),
                promises.optional("restore").flatMap(ServiceReader::time),
                promises.optional("satisfaction")
                        .flatMap(satisfaction -> satisfaction
                                .text("target")
                                .map(target -> new SatisfactionPromise(target, satisfaction.text("goodEnough")))),
                promises.optional("dataLoss").flatMap(ServiceReader::time));
    }

    private static Optional<AvailabilityPromise> availability(Fields promise) {
        return promise.quantity("target", Quantities.PERCENTAGE)
                .map(target -> new AvailabilityPromise(
                        target,
                        promise.text("per"),
                        promise.reference("hours", Kind.CALENDAR),
                        promise.quantity("goodEnough", Quantities.PERCENTAGE),
                        promise.quantity("overDelivery", Quantities.PERCENTAGE)));
    }

    private static Optional<TimePromise> time(Fields promise) {
        return promise.quantity("target", Quantities.DURATION)
                .map(target ->
                        new TimePromise(target, promise.reference("hours", Kind.CALENDAR), promise.text("when")));
    }

    private static Optional<Need> need(Fields need) {
        for (Kind kind : List.of(Kind.SERVICE, Kind.COMPONENT, Kind.AGREEMENT)) {
            Optional<String> name = need.dependency(word(kind), kind);
            if (name.isPresent()) {
                return name.map(n -> new Need(List.of(new EntityId(kind, n)), 1));
            }
        }
        Kind of = need.text("of").flatMap(ServiceReader::kind).orElse(Kind.SERVICE);
        List<EntityId> any = need.dependencies("anyOf", of).stream()
                .map(name -> new EntityId(of, name))
                .toList();
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of(new Need(any, need.whole("atLeast").orElse(1)));
    }

    private static Optional<Kind> kind(String word) {
        return List.of(Kind.SERVICE, Kind.COMPONENT, Kind.AGREEMENT).stream()
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static String word(Kind kind) {
        return kind.word().toLowerCase(java.util.Locale.ROOT);
    }

    private static SupportLevel support(Fields level) {
        return new SupportLevel(level.whole("level").orElse(1), level.reference("by", Kind.PARTY), level.text("does"));
    }

    private static SortedMap<String, String> passesCostOn(Fields to) {
        to.keysRefer(Kind.SERVICE);
        return new TreeMap<>(to.entries(to::text));
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
