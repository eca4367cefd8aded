package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.Emergency;
import dev.servicecatalog.model.ChangePolicy.ErrorBudget;
import dev.servicecatalog.model.ChangePolicy.EvidenceNeeded;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.FreezeCalendar;
import dev.servicecatalog.model.ChangePolicy.Identity;
import dev.servicecatalog.model.ChangePolicy.Impact;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Likelihood;
import dev.servicecatalog.model.ChangePolicy.Person;
import dev.servicecatalog.model.ChangePolicy.Profile;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads documents of kind ChangePolicy. */
final class ChangePolicyReader {
    private static final DiagnosticCode DUPLICATE_RULE = DiagnosticCode.error("duplicate-rule");
    private static final DiagnosticCode DUPLICATE_STANDARD_CHANGE = DiagnosticCode.error("duplicate-standard-change");

    private static final DiagnosticCode DUPLICATE_PERSON = DiagnosticCode.error("duplicate-person");

    /** A file right in the catalog's folder; the schema reports other names. */
    private static final Pattern CALENDAR_FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ics");

    /** How many earlier changes are looked at where a policy says nothing. */
    private static final int LOOK_BACK = 10;

    private ChangePolicyReader() {}

    static ChangePolicy read(EntityId id, String title, Fields spec) {
        List<Fields> standardChanges = spec.objects("standardChanges");
        UniqueIds.check(standardChanges, DUPLICATE_STANDARD_CHANGE, "standard change");
        List<Fields> rules = spec.objects("rules");
        UniqueIds.check(rules, DUPLICATE_RULE, "rule");
        List<Fields> people = spec.objects("people");
        UniqueIds.check(people, "name", DUPLICATE_PERSON, "person");
        Fields evidence = spec.object("evidence");
        Fields errorBudget = spec.object("errorBudget");
        return new ChangePolicy(
                id,
                title,
                spec.quantity("maxDecisionAge", Quantities.DURATION),
                impact(spec.object("impact")),
                likelihood(spec.object("likelihood")),
                matrix(spec.object("matrix")),
                evidence.entries(Importance.class, key -> evidence.optional(key).map(ChangePolicyReader::evidence)),
                standardChanges.stream().map(ChangePolicyReader::standardChange).toList(),
                rules.stream().map(ChangeRules::read).toList(),
                new ErrorBudget(
                        errorBudget.quantity("automaticAbove", Quantities.PERCENTAGE),
                        errorBudget.quantity("stopAt", Quantities.PERCENTAGE)),
                spec.objects("freezes").stream()
                        .map(ChangePolicyReader::freeze)
                        .flatMap(Optional::stream)
                        .toList(),
                spec.objects("freezeCalendars").stream()
                        .map(ChangePolicyReader::freezeCalendar)
                        .flatMap(Optional::stream)
                        .toList(),
                spec.optional("emergency").map(ChangePolicyReader::emergency),
                spec.references("owners", Kind.PARTY),
                people.stream().map(ChangePolicyReader::person).toList(),
                spec.whole("lookBack").orElse(LOOK_BACK));
    }

    private static Impact impact(Fields impact) {
        Fields importance = impact.object("importance");
        Fields change = impact.object("change");
        SortedMap<BusinessChange, Integer> byChange = change.entries(BusinessChange.class, change::whole);
        return new Impact(
                importance.entries(Importance.class, importance::whole),
                withoutPriceRaised(byChange),
                priceRaised(change),
                thresholds(impact.object("consumers")));
    }

    private static SortedMap<BusinessChange, Integer> withoutPriceRaised(SortedMap<BusinessChange, Integer> byChange) {
        byChange.remove(BusinessChange.PRICE_RAISED);
        return byChange;
    }

    private static SortedMap<Integer, Integer> priceRaised(Fields change) {
        Optional<Integer> anyRise = change.whole("priceRaised");
        return anyRise.isPresent() ? new TreeMap<>(Map.of(0, anyRise.get())) : thresholds(change.object("priceRaised"));
    }

    private static SortedMap<Integer, Integer> thresholds(Fields weights) {
        SortedMap<Integer, Integer> byLeast = new TreeMap<>();
        weights.entries(weights::whole)
                .forEach((key, weight) -> ChangeRules.atLeast(key).ifPresent(least -> byLeast.put(least, weight)));
        return byLeast;
    }

    private static Likelihood likelihood(Fields likelihood) {
        return new Likelihood(
                likelihood.choice("profile", Profile.class).orElse(Profile.CONFIG),
                likelihood.choice("identity", Identity.class).orElse(Identity.TEAM));
    }

    private static SortedMap<Integer, SortedMap<Level, Level>> matrix(Fields matrix) {
        SortedMap<Integer, SortedMap<Level, Level>> byImpact = new TreeMap<>();
        for (int impact = 0; impact <= 4; impact++) {
            Optional<Fields> risks = matrix.optional(String.valueOf(impact));
            if (risks.isPresent()) {
                byImpact.put(
                        impact,
                        risks.get().entries(Level.class, key -> risks.get().choice(key, Level.class)));
            }
        }
        return byImpact;
    }

    private static EvidenceNeeded evidence(Fields evidence) {
        return new EvidenceNeeded(
                evidence.choices("needs", ChangePolicy.Evidence.class),
                evidence.quantity("coverageAtLeast", Quantities.PERCENTAGE));
    }

    private static StandardChange standardChange(Fields change) {
        return new StandardChange(
                change.text("id").orElse(""),
                change.texts("allow"),
                change.whole("maxServices"),
                change.object("requires").whole("failedInLast90Days"),
                change.reference("owner", Kind.PARTY),
                change.quantity("reviewBy", Quantities.DATE));
    }

    /** Empty if nobody can tell from when to when it is. */
    private static Optional<Freeze> freeze(Fields freeze) {
        List<String> services = freeze.references("services", Kind.SERVICE);
        Optional<LocalDateTime> from = freeze.quantity("from", Quantities.DATE_TIME);
        Optional<LocalDateTime> to = freeze.quantity("to", Quantities.DATE_TIME);
        Optional<ZoneId> zone = freeze.quantity("timeZone", Quantities.ZONE);
        if (from.isEmpty()
                || to.isEmpty()
                || zone.isEmpty()
                || !Periods.checkHalfOpen(freeze, "to", from.get(), to.get())) {
            return Optional.empty();
        }
        return Optional.of(new Freeze(
                freeze.text("name").orElse(""),
                from.get(),
                to.get(),
                zone.get(),
                services,
                freeze.choice("emergency", InEmergency.class).orElse(InEmergency.ALLOW)));
    }

    /** Empty if nobody can tell which file it is, or in which zone. */
    private static Optional<FreezeCalendar> freezeCalendar(Fields calendar) {
        List<String> services = calendar.references("services", Kind.SERVICE);
        Optional<ZoneId> zone = calendar.quantity("timeZone", Quantities.ZONE);
        InEmergency emergency = calendar.choice("emergency", InEmergency.class).orElse(InEmergency.ALLOW);
        return calendar.text("file")
                .filter(CALENDAR_FILE.asMatchPredicate())
                .flatMap(file -> zone.map(known -> new FreezeCalendar(file, known, services, emergency)));
    }

    private static Emergency emergency(Fields emergency) {
        return new Emergency(
                emergency.choices("requires", ChangePolicy.Proof.class),
                emergency.references("approvedBy", Kind.PARTY),
                emergency.quantity("reviewWithin", Quantities.DURATION),
                emergency.flag("blockOnOverdueReview").orElse(true));
    }

    private static Person person(Fields person) {
        Fields accounts = person.object("accounts");
        SortedMap<String, List<String>> byForge = new TreeMap<>();
        for (String forge : List.of("github", "gitlab")) {
            List<String> names = accounts.texts(forge);
            if (!names.isEmpty()) {
                byForge.put(forge, names);
            }
        }
        return new Person(
                person.text("name").orElse(""),
                person.references("parties", Kind.PARTY),
                byForge,
                person.texts("mails"),
                person.texts("keys"));
    }
}
