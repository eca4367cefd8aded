package dev.servicecatalog.change;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an offering promises its buyers: when it is ready, in how many cases, and what is in it. */
final class LeadTimeChanges {
    private static final String LEAD_TIME = "spec.leadTime.promise";

    private final Pair<Offering> pair;
    private final Comparison comparison;
    private final List<Change> changes = new ArrayList<>();

    private LeadTimeChanges(Pair<Offering> pair, Comparison comparison) {
        this.pair = pair;
        this.comparison = comparison;
    }

    static List<Change> of(Pair<Offering> pair, Comparison comparison) {
        LeadTimeChanges found = new LeadTimeChanges(pair, comparison);
        found.leadTimes();
        found.keptIn();
        found.contents("spec.includes", pair.before().includes(), pair.after().includes(), ChangeType.PROMISE_RAISED);
        found.contents("spec.excludes", pair.before().excludes(), pair.after().excludes(), ChangeType.PROMISE_LOWERED);
        return found.changes;
    }

    private void leadTimes() {
        leadTime(
                "",
                OfferingPromise.of(pair.catalogBefore(), pair.before()),
                OfferingPromise.of(pair.catalogAfter(), pair.after()));
        Map<String, Pricing.Package> after = packages(pair.after());
        packages(pair.before()).forEach((name, was) -> {
            Pricing.Package is = after.get(name);
            if (is != null && (was.promise().isPresent() || is.promise().isPresent())) {
                leadTime(
                        name,
                        OfferingPromise.of(pair.catalogBefore(), pair.before(), was),
                        OfferingPromise.of(pair.catalogAfter(), pair.after(), is));
            }
        });
    }

    private void leadTime(String name, Optional<Promise> before, Optional<Promise> after) {
        String path = name.isEmpty() ? LEAD_TIME : "spec.packages[" + name + "].leadTime";
        String note = name.isEmpty() ? "lead time" : "lead time of package \"" + name + "\"";
        Optional<String> was = before.map(LeadTimeChanges::words);
        Optional<String> is = after.map(LeadTimeChanges::words);
        if (before.isPresent() && after.isPresent()) {
            comparison
                    .instants(before.get(), after.get())
                    .ifPresent(timed -> changes.add(Change.of(
                            timed.type(),
                            pair.subject(),
                            path,
                            note
                                    + timed.example()
                                            .map(example -> " (" + example + ")")
                                            .orElse(""),
                            was,
                            is)));
        } else {
            Comparison.stated(before, after)
                    .ifPresent(type -> changes.add(Change.of(type, pair.subject(), path, note, was, is)));
        }
    }

    /** By name, in the order stated. A package that comes or goes is a change of the price list. */
    private static Map<String, Pricing.Package> packages(Offering offering) {
        Map<String, Pricing.Package> byName = new LinkedHashMap<>();
        if (offering.pricing() instanceof Pricing.Packages choice) {
            choice.packages().forEach(one -> byName.putIfAbsent(one.name(), one));
        }
        return byName;
    }

    /** {@code 2 business days, ordered before 13:00}. */
    private static String words(Promise promise) {
        return promise.duration()
                + promise.orderBefore().map(time -> ", ordered before " + time).orElse("");
    }

    private void keptIn() {
        Optional<Percentage> before = pair.before().leadTime().keptIn();
        Optional<Percentage> after = pair.after().leadTime().keptIn();
        Comparison.more(share(before), share(after))
                .ifPresent(type -> changes.add(Change.of(
                        type,
                        pair.subject(),
                        "spec.leadTime.keptIn",
                        "share of orders in time",
                        Optional.of(before.map(Percentage::toString).orElse("every order")),
                        Optional.of(after.map(Percentage::toString).orElse("every order")))));
    }

    private static BigDecimal share(Optional<Percentage> keptIn) {
        return keptIn.map(Percentage::value).orElse(BigDecimal.valueOf(100));
    }

    private void contents(String path, List<String> before, List<String> after, ChangeType more) {
        ChangeType less = more == ChangeType.PROMISE_RAISED ? ChangeType.PROMISE_LOWERED : ChangeType.PROMISE_RAISED;
        String verb = path.equals("spec.includes") ? "included" : "excluded";
        after.stream().filter(item -> !before.contains(item)).forEach(item -> add(more, path, "now " + verb, item));
        before.stream()
                .filter(item -> !after.contains(item))
                .forEach(item -> add(less, path, "no longer " + verb, item));
    }

    private void add(ChangeType type, String path, String verb, String item) {
        changes.add(Change.of(type, pair.subject(), path, verb + ": " + item, Optional.empty(), Optional.empty()));
    }
}
