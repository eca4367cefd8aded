package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Age;
import dev.servicecatalog.analysis.Portfolio;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service as an investment: what it is worth, what it costs, how old it is, what may go wrong, and what that suggests.
 *
 * @param worries what is wrong with it
 * @param risk its gravest risk
 */
record PortfolioLine(Service service, Portfolio.Line figures, List<Phrase> worries, Optional<RiskLine> risk) {
    /** What the figures suggest; the owner decides. */
    enum Area {
        KEEP,
        INVEST,
        SIMPLIFY,
        STOP,
        UNKNOWN
    }

    /** By what the lines are sorted; the first is usual. */
    enum Order {
        AREA,
        VALUE,
        COST,
        AGE,
        RISK;

        /** The page with this order. */
        String path() {
            String first = PageLinks.PORTFOLIO;
            return this == AREA ? first : first.replace(".html", "-by-" + Wording.key(this) + ".html");
        }
    }

    static PortfolioLine of(Site site, Service service) {
        return new PortfolioLine(
                service,
                site.insights().portfolio().services().get(service.name()),
                Condition.worries(site, service),
                RiskLine.ranked(Stream.of(service)).stream().findFirst());
    }

    /** Worth at least what it costs or not, in order or not. */
    Area area() {
        if (figures.value().isEmpty() || figures.fullCost().isEmpty()) {
            return Area.UNKNOWN;
        }
        boolean worth = figures.value()
                        .get()
                        .amount()
                        .compareTo(figures.fullCost().get().amount())
                >= 0;
        if (worth) {
            return worries.isEmpty() ? Area.KEEP : Area.INVEST;
        }
        return worries.isEmpty() ? Area.SIMPLIFY : Area.STOP;
    }

    /** The most first; what is not known comes last, and equals go by name. */
    static Comparator<PortfolioLine> by(Order order) {
        Comparator<PortfolioLine> first =
                switch (order) {
                    case AREA -> Comparator.comparing(PortfolioLine::area);
                    case VALUE ->
                        Comparator.comparing(
                                line -> negated(line.figures.value().map(m -> m.amount())));
                    case COST ->
                        Comparator.comparing(
                                line -> negated(line.figures.fullCost().map(m -> m.amount())));
                    case AGE ->
                        Comparator.comparing(line -> negated(line.figures.age().map(PortfolioLine::months)));
                    case RISK ->
                        Comparator.comparing(line ->
                                negated(line.risk.flatMap(RiskLine::weight).map(BigDecimal::valueOf)));
                };
        return first.thenComparing(line -> negated(line.figures.value().map(m -> m.amount())))
                .thenComparing(line -> line.service.name());
    }

    private static BigDecimal months(Age age) {
        return BigDecimal.valueOf(age.years() * 12L + age.months());
    }

    /** Amounts are never negative, so 1 is behind all of them. */
    private static BigDecimal negated(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::negate).orElse(BigDecimal.ONE);
    }
}
