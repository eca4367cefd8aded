package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.Use;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the use of services comes to, unit by unit and month by month: measured quantity times price. Services paid centrally charge
 * nobody; showback only tells, chargeback bills.
 *
 * @param statements one for each measured period with use, in the order of periods
 */
public record Charging(List<Statement> statements) {
    /**
     * One period.
     *
     * @param lines in the order of units, offerings and packages
     * @param byUnit what each business unit is charged
     * @param recovery how far each service lives on what it charges; without those where an amount or the cost is not known
     */
    public record Statement(
            Period period,
            List<Line> lines,
            SortedMap<String, Conversion.Total> byUnit,
            SortedMap<String, Recovery> recovery) {}

    /**
     * One line of a bill.
     *
     * @param by the business unit
     * @param amount for the whole period; empty if no price is stated for it
     */
    public record Line(
            String by,
            String service,
            Service.Charging how,
            String offering,
            Optional<String> packageName,
            int quantity,
            Optional<Money> amount) {}

    /**
     * Charges against cost.
     *
     * @param charged in the period
     * @param costPerYear what the service keeps of its full cost
     * @param months the length of the period
     */
    public record Recovery(Money charged, Money costPerYear, int months) {
        private static final int YEAR = 12;

        /** Charged, of the cost; empty if there is no cost. */
        public Optional<Ratio> share() {
            return Ratio.of(
                    charged.times(YEAR).amount(), costPerYear.times(months).amount());
        }

        /** What the service costs in the period, to the nearest minor unit. */
        public Money cost() {
            return costPerYear.times(months).dividedBy(YEAR);
        }

        /** What is left for others to pay; nothing, if all is recovered. */
        public Money shortfall() {
            return Money.rounded(cost().amount().subtract(charged.amount()).max(BigDecimal.ZERO), charged.currency());
        }
    }

    /** Bills all use that a catalog states. */
    static Charging of(Catalog catalog, Costs costs) {
        SortedMap<Period, List<Line>> lines = new TreeMap<>();
        for (Measurement measurement : catalog.measurements().values()) {
            Period.of(measurement)
                    .ifPresent(period -> measurement
                            .use()
                            .forEach(use -> line(catalog, period, use)
                                    .ifPresent(line -> lines.computeIfAbsent(period, k -> new ArrayList<>())
                                            .add(line))));
        }
        List<Statement> statements = new ArrayList<>();
        lines.forEach((period, all) -> statements.add(statement(period, all, costs)));
        return new Charging(List.copyOf(statements));
    }

    /** The last bill on which a service stands, with how far it recovers its cost; empty if that is not known. */
    public Optional<Statement> latestWith(String service) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).recovery().containsKey(service)) {
                return Optional.of(statements.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * What a quantity in use comes to: the recurring price for each month in which it is used. A price that is only paid once is charged
     * for each piece; where there are both, the one-time part was due with the order and is none of the use.
     *
     * @return empty if the months are no whole number of periods of the price
     */
    static Optional<Money> forUse(Charge charge, int quantity, Optional<Integer> months) {
        if (charge.recurring().isEmpty()) {
            return charge.oneTime().map(price -> price.times(quantity));
        }
        Price price = charge.recurring().get();
        if (price.period().isEmpty()) {
            return Optional.of(price.money().times(quantity));
        }
        int each = price.period().get().months();
        return months.map(count -> price.money().times(quantity).times(count).dividedBy(each));
    }

    private static Optional<Line> line(Catalog catalog, Period period, Use use) {
        Optional<Offering> offering = Optional.ofNullable(catalog.offerings().get(use.offering()));
        Optional<Service> service = offering.flatMap(Offering::service).map(catalog.services()::get);
        return service.filter(s -> s.charging() != Service.Charging.CENTRAL)
                .map(s -> new Line(
                        use.by(),
                        s.name(),
                        s.charging(),
                        use.offering(),
                        use.packageName(),
                        use.quantity(),
                        charge(offering.get().pricing(), use.packageName())
                                .flatMap(charge -> forUse(charge, use.quantity(), period.months()))));
    }

    /** Empty if it is free, paid centrally, or not stated. */
    private static Optional<Charge> charge(Pricing pricing, Optional<String> packageName) {
        if (pricing instanceof Pricing.Single single) {
            return Optional.of(single.charge());
        }
        if (pricing instanceof Pricing.Packages choice) {
            return choice.packages().stream()
                    .filter(one -> packageName.equals(Optional.of(one.name())))
                    .map(Pricing.Package::charge)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Statement statement(Period period, List<Line> lines, Costs costs) {
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparing(Line::by)
                        .thenComparing(Line::offering)
                        .thenComparing(line -> line.packageName().orElse("")))
                .toList();
        SortedMap<String, List<Money>> units = new TreeMap<>();
        SortedMap<String, List<Line>> services = new TreeMap<>();
        for (Line line : sorted) {
            List<Money> amounts = units.computeIfAbsent(line.by(), k -> new ArrayList<>());
            line.amount().ifPresent(amounts::add);
            services.computeIfAbsent(line.service(), k -> new ArrayList<>()).add(line);
        }
        SortedMap<String, Conversion.Total> byUnit = new TreeMap<>();
        units.forEach((unit, amounts) -> byUnit.put(unit, costs.conversion().total(amounts)));
        SortedMap<String, Recovery> recovery = new TreeMap<>();
        services.forEach((service, of) ->
                recovery(service, of, period, costs).ifPresent(figures -> recovery.put(service, figures)));
        return new Statement(
                period, sorted, Collections.unmodifiableSortedMap(byUnit), Collections.unmodifiableSortedMap(recovery));
    }

    private static Optional<Recovery> recovery(String service, List<Line> lines, Period period, Costs costs) {
        List<Money> amounts =
                lines.stream().map(Line::amount).flatMap(Optional::stream).toList();
        if (amounts.size() < lines.size() || period.months().isEmpty()) {
            return Optional.empty();
        }
        return costs.ofService(service)
                .kept()
                .flatMap(kept -> costs.conversion()
                        .total(amounts)
                        .amount()
                        .map(charged ->
                                new Recovery(charged, kept, period.months().get())));
    }
}
