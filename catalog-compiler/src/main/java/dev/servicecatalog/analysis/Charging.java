package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
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
     * @param recovery how far each service lives on what it charges
     */
    public record Statement(
            Period period,
            List<Line> lines,
            SortedMap<String, StatedSum> byUnit,
            SortedMap<String, Recovery> recovery) {}

    /**
     * One line of a bill.
     *
     * @param by the business unit
     * @param amount for the whole period; empty if there is none
     * @param gap why there is no amount
     */
    public record Line(
            String by,
            String service,
            Service.Charging how,
            String offering,
            Optional<String> packageName,
            int quantity,
            Optional<Money> amount,
            Optional<Gap> gap) {
        /** Whether somebody is charged for it. */
        boolean charged() {
            return !gap.equals(Optional.of(Gap.FUNDED_CENTRALLY));
        }
    }

    /** Why a line has no amount. */
    public enum Gap {
        /** It costs those who use it nothing, but is not free. */
        FUNDED_CENTRALLY,
        /** Nobody stated a price. */
        NO_PRICE,
        /** The price depends on the package, and the use does not say which. */
        NO_PACKAGE,
        /** The price is for months, and the period is no whole number of them. */
        NO_WHOLE_MONTHS,
        /** It is free, but nobody stated in which currency to say so. */
        NO_CURRENCY
    }

    /**
     * Charges against cost.
     *
     * @param charges in the period
     * @param costPerYear the full cost of the service; empty if not known
     * @param months the length of the period; empty if it is no whole number of months
     */
    public record Recovery(StatedSum charges, Optional<Money> costPerYear, Optional<Integer> months) {
        private static final int YEAR = 12;

        /** Charged, of the cost; empty if one of them is not known, or there is no cost. */
        public Optional<Ratio> share() {
            return charges.amount()
                    .flatMap(charged -> costPerYear.flatMap(cost -> months.flatMap(count -> Ratio.of(
                            charged.times(YEAR).amount(), cost.times(count).amount()))));
        }

        /** What the service costs in the period, to the nearest minor unit; empty if not known. */
        public Optional<Money> cost() {
            return costPerYear.flatMap(
                    cost -> months.map(count -> cost.times(count).dividedBy(YEAR)));
        }

        /** What is left for others to pay; nothing, if all is recovered; empty if not known. */
        public Optional<Money> shortfall() {
            return charges.amount()
                    .flatMap(charged -> cost().map(cost -> Money.rounded(
                            cost.amount().subtract(charged.amount()).max(BigDecimal.ZERO), cost.currency())));
        }
    }

    /** Bills all use that a catalog states for periods that are over. */
    static Charging of(Catalog catalog, LocalDate today, Costs costs) {
        SortedMap<Period, List<Line>> lines = new TreeMap<>();
        for (Measurement measurement : catalog.measurements().values()) {
            Period.measured(measurement, today)
                    .ifPresent(period -> measurement
                            .use()
                            .forEach(use -> UseCharge.line(catalog, costs.conversion(), period, use)
                                    .ifPresent(line -> lines.computeIfAbsent(period, k -> new ArrayList<>())
                                            .add(line))));
        }
        List<Statement> statements = new ArrayList<>();
        lines.forEach((period, all) -> statements.add(statement(period, all, costs)));
        return new Charging(List.copyOf(statements));
    }

    /** The last bill on which a service stands, where it is known how far it recovers its cost. */
    public Optional<Statement> latestWith(String service) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Recovery recovery = statements.get(i).recovery().get(service);
            if (recovery != null && recovery.shortfall().isPresent()) {
                return Optional.of(statements.get(i));
            }
        }
        return Optional.empty();
    }

    private static Statement statement(Period period, List<Line> lines, Costs costs) {
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparing(Line::by)
                        .thenComparing(Line::offering)
                        .thenComparing(line -> line.packageName().orElse("")))
                .toList();
        SortedMap<String, List<Line>> units = new TreeMap<>();
        SortedMap<String, List<Line>> services = new TreeMap<>();
        for (Line line : sorted) {
            units.computeIfAbsent(line.by(), k -> new ArrayList<>()).add(line);
            services.computeIfAbsent(line.service(), k -> new ArrayList<>()).add(line);
        }
        SortedMap<String, StatedSum> byUnit = new TreeMap<>();
        units.forEach((unit, of) -> byUnit.put(unit, sum(of, costs.conversion())));
        SortedMap<String, Recovery> recovery = new TreeMap<>();
        services.forEach((service, of) -> recovery.put(
                service,
                new Recovery(
                        sum(of, costs.conversion()), costs.ofService(service).full(), period.months())));
        return new Statement(
                period, sorted, Collections.unmodifiableSortedMap(byUnit), Collections.unmodifiableSortedMap(recovery));
    }

    private static StatedSum sum(List<Line> lines, Conversion conversion) {
        return StatedSum.of(
                lines.stream().filter(Line::charged).map(Line::amount).toList(), conversion);
    }
}
