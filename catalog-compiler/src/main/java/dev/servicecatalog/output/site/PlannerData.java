package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.LeadTimeChain;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.OfferingChain;
import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PromiseProof;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the planner loads when something is chosen: promises, steps and prices of all offerings, and the calendars they run on. A script,
 * because pages that are read from a disk can load nothing else.
 */
final class PlannerData implements Content {
    /** From the root of the site. Its name stays while its content changes: else each change would change all pages that load it. */
    static final String PATH = "planner/data.js";

    private final Site site;
    private final Catalog catalog;
    private final Map<BusinessCalendar, String> names = new IdentityHashMap<>();
    private final SortedMap<String, Integer> digits = new TreeMap<>();
    private final PlannerFreezes freezes;

    private PlannerData(Site site) {
        this.site = site;
        this.catalog = site.catalog();
        catalog.calendars()
                .values()
                .forEach(calendar -> calendar.hours().ifPresent(hours -> names.putIfAbsent(hours, calendar.name())));
        this.freezes = new PlannerFreezes(catalog, site.connections());
    }

    static PlannerData of(Site site) {
        return new PlannerData(site);
    }

    /** Whether anything is ever frozen. */
    boolean hasFreezes() {
        return !freezes.isEmpty();
    }

    /** One thread after the other: what it meets on the way is put down. */
    @Override
    public synchronized void writeTo(OutputStream out) throws IOException {
        out.write(script().getBytes(StandardCharsets.UTF_8));
    }

    private String script() {
        Map<String, Object> offerings = new LinkedHashMap<>();
        catalog.offerings().values().forEach(each -> offerings.put(PageLinks.safeName(each.name()), offering(each)));
        Map<String, String> words = site.words().all().entrySet().stream()
                .filter(word -> word.getKey().matches("(plan|planner|price)-.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        return "CatalogOrderList.start({\n\"calendars\":%s,\n\"offerings\":%s,\n\"digits\":%s,\n\"freezes\":%s,\n\"words\":%s});\n"
                .formatted(
                        // plans may be late: days that have passed count too
                        ScriptData.calendars(catalog.calendars(), LocalDate.EPOCH),
                        ScriptData.json(offerings),
                        ScriptData.json(digits),
                        ScriptData.json(freezes.all()),
                        ScriptData.json(words));
    }

    private Map<String, Object> offering(Offering offering) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", offering.title());
        data.put("page", PageLinks.path(offering));
        List<Integer> frozen = freezes.of(offering);
        if (!frozen.isEmpty()) {
            data.put("frozen", frozen);
        }
        OfferingChain.of(catalog, offering).ifPresent(chain -> data.put("steps", steps(offering, chain)));
        if (offering.pricing() instanceof Pricing.Packages choice
                && !choice.packages().isEmpty()) {
            List<Optional<BusinessDuration>> durations = choice.packages().stream()
                    .map(each -> each.promise().or(() -> offering.leadTime().promise()))
                    .distinct()
                    .toList();
            data.putAll(
                    durations.size() == 1
                            ? terms(offering, durations.get(0))
                            : Map.of("why", Wording.key(Reason.PACKAGE_NOT_CHOSEN)));
            data.put("price", "package-open");
            Map<String, Object> packages = new LinkedHashMap<>();
            choice.packages().forEach(each -> packages.put(PageLinks.safeName(each.name()), choice(offering, each)));
            data.put("packages", packages);
        } else {
            data.putAll(terms(offering, offering.leadTime().promise()));
            data.put("price", price(offering.pricing()));
        }
        return data;
    }

    private Map<String, Object> choice(Offering offering, Pricing.Package choice) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("choice", choice.title());
        data.putAll(
                terms(offering, choice.promise().or(() -> offering.leadTime().promise())));
        data.put("price", price(choice.charge()));
        return data;
    }

    /** The promise, and whether it is known not to hold; or why there is none. All of it, for a package replaces what its offering says. */
    private Map<String, Object> terms(Offering offering, Optional<BusinessDuration> duration) {
        Optional<Calendar> calendar = OfferingPromise.calendar(catalog, offering);
        Optional<Promise> promise = duration.flatMap(length -> calendar.flatMap(Calendar::hours)
                .map(hours -> new Promise(length, hours, offering.leadTime().orderBefore())));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("why", why(offering, duration, promise));
        promise.ifPresent(each ->
                data.put("promise", LeadTimes.code(calendar.orElseThrow().name(), each)));
        Optional<PromiseProof.Verdict> verdict = duration.flatMap(
                        length -> site.insights().leadTimes().of(offering, length))
                .map(Proof::verdict);
        data.put("broken", verdict.filter(PromiseProof.Broken.class::isInstance).isPresent());
        data.put(
                "never",
                verdict.filter(each -> each instanceof PromiseProof.Unknown unknown
                                && unknown.cause() == PromiseProof.Cause.HOURS)
                        .isPresent());
        return data;
    }

    private static String why(Offering offering, Optional<BusinessDuration> duration, Optional<Promise> promise) {
        if (offering.status().filter(status -> !status.isOffered()).isPresent()) {
            return Wording.key(Reason.NOT_OFFERED);
        }
        if (duration.isEmpty()) {
            return Wording.key(Reason.NO_PROMISE);
        }
        return promise.isEmpty() ? Wording.key(Reason.NO_HOURS) : "";
    }

    /** What, how long on which calendar, after which others. */
    private List<List<Object>> steps(Offering offering, LeadTimeChain chain) {
        Map<String, String> titles = offering.steps().stream()
                .collect(Collectors.toMap(Offering.Step::id, step -> step.does().orElse(step.id()), (a, b) -> a));
        List<String> ids = chain.links().stream().map(LeadTimeChain.Link::id).toList();
        return chain.links().stream()
                .map(link -> List.<Object>of(
                        titles.get(link.id()),
                        LeadTimes.code(names.get(link.time().calendar()), link.time()),
                        link.after().stream().map(ids::indexOf).toList()))
                .toList();
    }

    private Object price(Pricing pricing) {
        if (pricing instanceof Pricing.Single single) {
            return price(single.charge());
        }
        if (pricing instanceof Pricing.FreeOfCharge) {
            return "free";
        }
        return pricing instanceof Pricing.FundedCentrally ? "central" : "not-stated";
    }

    /** In the smallest units of its currency; what is paid again with the months until then, 0 for each time. */
    private Object price(Charge charge) {
        Map<String, Object> data = new LinkedHashMap<>();
        charge.oneTime().ifPresent(money -> data.put("once", List.of(currency(money), money.inMinorUnits())));
        charge.recurring()
                .ifPresent(price -> data.put(
                        "again",
                        List.of(
                                currency(price.money()),
                                price.money().inMinorUnits(),
                                price.period().map(Price.Period::months).orElse(0))));
        return data.isEmpty() ? "not-stated" : data;
    }

    private String currency(Money money) {
        digits.put(money.currency().getCurrencyCode(), money.currency().getDefaultFractionDigits());
        return money.currency().getCurrencyCode();
    }
}
