package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.CostGap;
import dev.servicecatalog.analysis.CostRollup.Cost;
import dev.servicecatalog.analysis.Portfolio;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service costs a year and where that comes from and goes to, beside what it is worth. All figures are worked out elsewhere.
 *
 * @param full what it costs a year with all that is passed on to it
 * @param value a year, as somebody put it
 * @param basis where the value comes from
 * @param valueToCost how many times the value is the cost
 * @param division the two figures that were divided
 */
record ServiceCosts(
        Phrase full,
        Phrase value,
        Optional<String> basis,
        Phrase valueToCost,
        Optional<String> division,
        List<CostLine> lines) {

    /**
     * One line of the account.
     *
     * @param note what was bought, or why the line is here
     * @param sum whether it adds up the lines above
     */
    record CostLine(Phrase name, Optional<String> note, Phrase amount, boolean sum) {}

    static ServiceCosts of(Site site, Service service, PageLinks links) {
        Cost cost = site.insights().costs().ofService(service.name());
        Portfolio.Line worth = site.insights().portfolio().services().get(service.name());
        Optional<Money> stated = service.value().flatMap(Service.Value::perYear);
        return new ServiceCosts(
                full(site, service, links),
                links.stated(worth.value().or(() -> stated).map(site.wording()::money)),
                service.value().flatMap(Service.Value::basis),
                valueToCost(site, service, worth, links),
                worth.valueToCost()
                        .map(ratio -> site.words()
                                .text(
                                        "divided-by",
                                        site.wording().money(worth.value().orElseThrow()),
                                        site.wording().money(worth.fullCost().orElseThrow()))),
                lines(site, service, cost, links));
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** The full cost of a year, or why there is none. */
    static Phrase full(Site site, Service service, PageLinks links) {
        Optional<CostGap> gap = gap(site, service);
        Cost cost = site.insights().costs().ofService(service.name());
        if (gap.isEmpty()) {
            return Phrase.of(site.wording().money(cost.full().orElseThrow()));
        }
        return switch (gap.get()) {
            case NOT_STATED -> links.notStated();
            case DOES_NOT_RUN -> links.notApplicable("cost-gap-does-not-run");
            default ->
                cost.stated()
                        .map(stated -> atLeast(site, stated, gap.get()))
                        .orElseGet(() -> links.notKnown("cost-gap-" + Wording.key(gap.get())));
        };
    }

    private static Phrase atLeast(Site site, Money stated, CostGap gap) {
        String reason = site.words().text("cost-gap-" + Wording.key(gap));
        return Phrase.unknown(
                site.words().text("at-least-because", site.wording().money(stated), reason));
    }

    private static Optional<CostGap> gap(Site site, Service service) {
        return Optional.ofNullable(site.insights().costGaps().get(service.name()));
    }

    private static Phrase valueToCost(Site site, Service service, Portfolio.Line worth, PageLinks links) {
        if (worth.valueToCost().isPresent()) {
            return Phrase.of(site.wording().quotient(worth.valueToCost().get()));
        }
        if (gap(site, service).equals(Optional.of(CostGap.DOES_NOT_RUN))) {
            return links.notApplicable("cost-gap-does-not-run");
        }
        if (worth.fullCost().isEmpty()) {
            return links.notKnown("ratio-without-cost");
        }
        if (worth.value().isEmpty()) {
            boolean stated = service.value().flatMap(Service.Value::perYear).isPresent();
            return links.notKnown(stated ? "ratio-without-rate" : "ratio-without-value");
        }
        return links.notApplicable("ratio-of-nothing");
    }

    private static List<CostLine> lines(Site site, Service service, Cost cost, PageLinks links) {
        Words words = site.words();
        List<CostLine> lines = new ArrayList<>();
        service.costs()
                .forEach(item -> lines.add(new CostLine(
                        Phrase.of(item.name()),
                        item.pool().map(pool -> words.choice("pool", pool)),
                        links.stated(item.amount().map(site.wording()::price)),
                        false)));
        cost.direct().ifPresent(direct -> lines.add(sum(site, "direct-cost", direct, cost.directKnown())));
        cost.received()
                .forEach((from, part) -> lines.add(passed(site, service, from, "cost-passed-from", part, links)));
        if (!cost.received().isEmpty()) {
            cost.stated().ifPresent(full -> lines.add(sum(site, "full-cost", full, cost.complete())));
        }
        cost.passedOn().forEach((to, part) -> lines.add(passed(site, service, to, "cost-passed-to", part, links)));
        if (!cost.passedOn().isEmpty()) {
            cost.kept().ifPresent(kept -> lines.add(sum(site, "cost-kept", kept, cost.complete())));
        }
        return lines;
    }

    private static CostLine sum(Site site, String key, Money amount, boolean known) {
        String money = site.wording().money(amount);
        return new CostLine(
                Phrase.of(site.words().text(key)),
                Optional.empty(),
                known ? Phrase.of(money) : Phrase.unknown(site.words().text("at-least", money)),
                true);
    }

    private static CostLine passed(
            Site site, Service service, EntityId other, String key, Money amount, PageLinks links) {
        return new CostLine(
                name(site, service, other, links),
                Optional.of(site.words().text(key)),
                Phrase.of(site.wording().money(amount)),
                false);
    }

    /** Pages for the business name no components. */
    private static Phrase name(Site site, Service service, EntityId other, PageLinks links) {
        if (other.kind() == Kind.SERVICE) {
            return links.service(other.name());
        }
        Optional<String> title = Optional.ofNullable(site.catalog().components().get(other.name()))
                .filter(component -> service.audience() == Audience.IT)
                .map(Component::title);
        return Phrase.of(title.orElse(site.words().text("technical-part")));
    }
}
