package dev.servicecatalog.change;

import dev.servicecatalog.analysis.StatedHours;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.time.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a service or an agreement promises: availability, answer, repair, data loss and satisfaction. */
final class PromisesChanges {
    private final Pair<?> pair;
    private final Comparison comparison;
    private final List<Change> changes = new ArrayList<>();

    private PromisesChanges(Pair<?> pair, Comparison comparison) {
        this.pair = pair;
        this.comparison = comparison;
    }

    static List<Change> of(Pair<?> pair, Promises before, Promises after, Comparison comparison) {
        PromisesChanges found = new PromisesChanges(pair, comparison);
        found.availability(before.availability(), after.availability());
        found.within("respond", before.respond(), after.respond());
        found.within("restore", before.restore(), after.restore());
        found.within("dataLoss", before.dataLoss(), after.dataLoss());
        found.compare(
                "satisfaction.target",
                "satisfaction",
                before.satisfaction().map(Promises.Satisfaction::target),
                after.satisfaction().map(Promises.Satisfaction::target),
                Object::toString);
        return found.changes;
    }

    private void availability(Optional<Availability> before, Optional<Availability> after) {
        Optional<BigDecimal> was = before.map(each -> each.target().value());
        Optional<BigDecimal> is = after.map(each -> each.target().value());
        compare("availability.target", "availability", was, is, value -> value.toPlainString() + "%");
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (before.get().per() != after.get().per()) {
            add(
                    ChangeType.PROMISE_LOWERED,
                    "availability.per",
                    "availability is measured over another period",
                    before.map(each -> each.per().name().toLowerCase(Locale.ROOT)),
                    after.map(each -> each.per().name().toLowerCase(Locale.ROOT)));
        }
        hours(before.get(), after.get());
    }

    /** Other hours are worse for somebody; a person has to say whether that matters. */
    private void hours(Availability before, Availability after) {
        Optional<?> was = StatedHours.of(pair.catalogBefore(), before.hours());
        Optional<?> is = StatedHours.of(pair.catalogAfter(), after.hours());
        if (!Objects.equals(was, is)) {
            Optional<String> old = StatedHours.name(pair.catalogBefore(), before.hours());
            Optional<String> now = StatedHours.name(pair.catalogAfter(), after.hours());
            add(ChangeType.PROMISE_LOWERED, "availability.hours", "service hours differ", old, now);
        }
    }

    private void within(String name, Optional<Within> before, Optional<Within> after) {
        Optional<Promise> was = before.flatMap(each -> promise(pair.catalogBefore(), each));
        Optional<Promise> is = after.flatMap(each -> promise(pair.catalogAfter(), each));
        Optional<String> old = before.map(each -> each.target().toString());
        Optional<String> now = after.map(each -> each.target().toString());
        String path = name + ".target";
        String note = "time to " + Words.plain(name).replace("data loss", "lose data");
        if (was.isPresent() && is.isPresent()) {
            comparison
                    .instants(was.get(), is.get())
                    .ifPresent(timed -> add(
                            timed.type(),
                            path,
                            note
                                    + timed.example()
                                            .map(example -> " (" + example + ")")
                                            .orElse(""),
                            old,
                            now));
        } else {
            Comparison.stated(before, after).ifPresent(type -> add(type, path, note, old, now));
        }
        if (before.isPresent()
                && after.isPresent()
                && !before.get().when().equals(after.get().when())) {
            add(
                    ChangeType.PROMISE_LOWERED,
                    name + ".when",
                    "condition of the " + note,
                    before.get().when(),
                    after.get().when());
        }
    }

    private static Optional<Promise> promise(Catalog catalog, Within within) {
        return StatedHours.of(catalog, within.hours())
                .map(hours -> new Promise(within.target(), hours, Optional.empty()));
    }

    private <T extends Comparable<? super T>> void compare(
            String path, String note, Optional<T> before, Optional<T> after, Function<T, String> words) {
        Optional<ChangeType> type = before.isPresent() && after.isPresent()
                ? Comparison.more(before.get(), after.get())
                : Comparison.stated(before, after);
        type.ifPresent(found -> add(found, path, note, before.map(words), after.map(words)));
    }

    private void add(ChangeType type, String path, String note, Optional<String> before, Optional<String> after) {
        changes.add(Change.of(type, pair.subject(), "spec.promises." + path, note, before, after));
    }
}
