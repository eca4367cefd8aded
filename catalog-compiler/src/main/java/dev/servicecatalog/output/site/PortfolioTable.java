package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Money;
import dev.servicecatalog.output.export.Cell;
import dev.servicecatalog.output.export.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The portfolio as a table: all services in use as investments, what is not known with its reason beside it. */
final class PortfolioTable {
    private static final int DECIMALS = 4;

    private final Site site;
    private final PageLinks links;
    private final Amounts amounts;

    private PortfolioTable(Site site) {
        this.site = site;
        this.links = new PageLinks(site, PageLinks.PORTFOLIO);
        this.amounts = new Amounts(site, links);
    }

    static Table of(Site site) {
        PortfolioTable table = new PortfolioTable(site);
        List<List<Cell>> rows = PortfolioPage.lines(site).stream()
                .sorted(PortfolioLine.by(PortfolioLine.Order.AREA))
                .map(table::row)
                .toList();
        List<String> heads = site.words()
                .texts(
                        "service",
                        "area",
                        "value-a-year",
                        "cost-a-year",
                        "table-currency",
                        "value-to-cost",
                        "table-remark",
                        "live-since",
                        "gravest-risk",
                        "good-enough",
                        "worries",
                        "table-name");
        return new Table(site.words().text("table-portfolio"), heads, rows);
    }

    private List<Cell> row(PortfolioLine line) {
        Optional<Money> value = line.figures().value();
        Optional<Money> cost = line.figures().fullCost();
        return List.of(
                Cell.of(line.service().title()),
                Cell.of(site.words().text("area-" + Wording.key(line.area()))),
                Cell.number(value.map(Money::amount)),
                Cell.number(cost.map(Money::amount)),
                Cell.text(value.or(() -> cost).map(money -> money.currency().getCurrencyCode())),
                Cell.number(line.figures()
                        .valueToCost()
                        .map(ratio -> ratio.part().divide(ratio.whole(), DECIMALS, RoundingMode.HALF_UP))
                        .map(BigDecimal::stripTrailingZeros)),
                Cell.of(remark(line, value, cost)),
                line.service().since().<Cell>map(Cell.Day::new).orElseGet(Cell.Nothing::new),
                Cell.text(line.risk().map(risk -> risk.rating(site, links).text())),
                Cell.of(Condition.goodEnough(site, line.service(), links).text()),
                Cell.of(line.worries().stream().map(Phrase::text).collect(Collectors.joining("; "))),
                Cell.of(line.service().name()));
    }

    /** Why a figure is not there. */
    private String remark(PortfolioLine line, Optional<Money> value, Optional<Money> cost) {
        List<String> why = new ArrayList<>();
        if (value.isEmpty()) {
            why.add(remark("value-a-year", PortfolioPage.value(line, amounts, links)));
        }
        if (cost.isEmpty()) {
            why.add(remark("cost-a-year", ServiceCosts.full(site, line.service(), links)));
        }
        return String.join("; ", why);
    }

    private String remark(String figure, Phrase why) {
        return site.words().text(figure) + ": " + why.text();
    }
}
