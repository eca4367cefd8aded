package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Service;
import java.util.List;
import java.util.Optional;

/**
 * What a service costs directly, beside what it is worth.
 *
 * @param total a year, if all lines can be added up
 * @param value a year, as somebody put it
 * @param basis where the value comes from
 */
record ServiceCosts(List<CostLine> lines, Phrase total, Phrase value, Optional<String> basis) {

    /** One direct cost. */
    record CostLine(String name, Optional<String> pool, Phrase amount) {}

    static ServiceCosts of(Site site, Service service, PageLinks links) {
        Words words = site.words();
        List<CostLine> lines = service.costs().stream()
                .map(cost -> new CostLine(
                        cost.name(),
                        cost.pool().map(pool -> words.choice("pool", pool)),
                        links.stated(cost.amount().map(site.wording()::price))))
                .toList();
        Optional<Service.Value> value = service.value();
        return new ServiceCosts(
                lines,
                links.stated(yearly(service.costs()).map(total -> site.wording().money(total))),
                links.stated(value.flatMap(Service.Value::perYear).map(site.wording()::money)),
                value.flatMap(Service.Value::basis));
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** Empty if a line has no amount, no period or another currency, or is counted in units. */
    private static Optional<Money> yearly(List<CostItem> costs) {
        Optional<Money> total = Optional.empty();
        for (CostItem cost : costs) {
            Optional<Money> yearly = cost.amount()
                    .filter(price -> price.unit().isEmpty() && price.period().isPresent())
                    .map(ServiceCosts::yearly);
            if (yearly.isEmpty()
                    || total.filter(t -> !sameCurrency(t, yearly.get())).isPresent()) {
                return Optional.empty();
            }
            total = Optional.of(total.map(yearly.get()::plus).orElse(yearly.get()));
        }
        return total;
    }

    private static Money yearly(Price price) {
        return price.money().times(12 / price.period().orElseThrow().months());
    }

    private static boolean sameCurrency(Money one, Money other) {
        return one.currency().equals(other.currency());
    }
}
