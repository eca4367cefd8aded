package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Costs;
import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Status;
import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One page for the board: what did IT do for the business? Technical figures stand in the annex only. */
record BoardPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        List<GoalLine> goals,
        List<InvestmentGroup> investments,
        Phrase allImprovements,
        List<Section> sections,
        Section annex)
        implements PageView {
    private static final int TOP_RISKS = 5;
    private static final int SHOWN = 8;

    /** Investments that are equally far. */
    record InvestmentGroup(String title, List<Investment> investments) {}

    static BoardPage of(Site site, PageLinks links) {
        Words words = site.words();
        return new BoardPage(
                words.text("board-title"),
                words.text("board-summary", site.organisation()),
                links.trail(words.text("board-title")),
                Set.of(),
                About.measured(site, "board"),
                site.catalog().goals().values().stream()
                        .sorted(Comparator.comparing(goal -> goal.by().orElse(LocalDate.MAX)))
                        .map(goal -> GoalLine.of(site, goal, links))
                        .toList(),
                investments(site, links),
                Phrase.link(words.text("all-improvements"), links.to(PageLinks.IMPROVEMENTS)),
                List.of(new KeptPromises(site, links).section("board-kept"), pools(site, links), risks(site, links)),
                annex(site, links));
    }

    boolean hasGoals() {
        return !goals.isEmpty();
    }

    boolean hasInvestments() {
        return !investments.isEmpty();
    }

    private static List<InvestmentGroup> investments(Site site, PageLinks links) {
        List<InvestmentGroup> groups = new ArrayList<>();
        for (Status status : List.of(Status.DONE, Status.DOING, Status.APPROVED)) {
            List<Investment> lines = site.catalog().improvements().values().stream()
                    .filter(improvement -> improvement.status().equals(Optional.of(status)))
                    .sorted(Comparator.comparing(BoardPage::invested).reversed().thenComparing(Improvement::name))
                    .limit(SHOWN)
                    .map(improvement -> Investment.of(site, improvement, links))
                    .toList();
            if (!lines.isEmpty()) {
                String title = site.words().text("investments-" + Wording.key(status));
                groups.add(new InvestmentGroup(title, lines));
            }
        }
        return groups;
    }

    private static BigDecimal invested(Improvement improvement) {
        return improvement
                .money()
                .flatMap(Improvement.BusinessCase::once)
                .map(Money::amount)
                .orElse(BigDecimal.ZERO);
    }

    private static Section pools(Site site, PageLinks links) {
        Words words = site.words();
        Costs costs = site.insights().costs();
        Amounts amounts = new Amounts(site, links);
        Sheet.Builder sheet = new Sheet.Builder(words, "pool").numbers("cost-a-year", "share");
        costs.byPool().entrySet().stream()
                .sorted(Comparator.comparing(pool -> least(pool.getValue()).negate()))
                .forEach(pool -> {
                    Optional<Ratio> share = share(pool.getValue(), costs.total());
                    Phrase part = share.map(ratio -> Phrase.of(
                                    site.wording().percent(ratio.percent().setScale(0, RoundingMode.HALF_UP))))
                            .orElseGet(() -> Phrase.unknown(words.text("not-known")));
                    sheet.add(new Sheet.Line(
                            Optional.empty(),
                            Phrase.of(words.choice("pool", pool.getKey())),
                            List.of(),
                            List.of(
                                    Sheet.Cell.of(sheet.head(1), amounts.sum(pool.getValue())),
                                    new Sheet.Cell(
                                            sheet.head(2).text(),
                                            part,
                                            List.of(),
                                            true,
                                            share.map(ratio -> ratio.rounded(2)
                                                    .movePointRight(2)
                                                    .toPlainString()))),
                            Optional.empty(),
                            false));
                });
        if (!costs.byPool().isEmpty()) {
            sheet.sum(Phrase.of(words.text("total")), amounts.sum(costs.total()), Phrase.of(""));
        }
        return Section.of(site, "board-pools", sheet.sheet(), links.notStated());
    }

    private static BigDecimal least(StatedSum sum) {
        return sum.atLeast().map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private static Optional<Ratio> share(StatedSum part, StatedSum whole) {
        return part.amount().flatMap(amount -> whole.amount().flatMap(all -> Ratio.of(amount.amount(), all.amount())));
    }

    private static Section risks(Site site, PageLinks links) {
        List<RiskLine> ranked = RiskLine.ranked(site.catalog().services().values().stream()
                .filter(service -> service.status().map(s -> s.isOffered()).orElse(false)));
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "risk").texts("risk-weight", "risk-action");
        ranked.stream()
                .limit(TOP_RISKS)
                .forEach(line -> sheet.line(
                        Phrase.of(line.risk().name()),
                        List.of(links.service(line.service().name())),
                        line.rating(site, links),
                        line.action(links)));
        return Section.of(
                        site,
                        "board-risks",
                        sheet.sheet(),
                        Phrase.missing(site.words().text("no-risks")))
                .more(
                        ranked.size() > TOP_RISKS
                                ? List.of(Phrase.of(site.words().count("more-risks", ranked.size() - TOP_RISKS)))
                                : List.of());
    }

    private static Section annex(Site site, PageLinks links) {
        Indicators indicators = new Indicators(site, links);
        List<Kpis.Name> technical = Indicators.all().stream()
                .filter(name -> name != Kpis.Name.PROMISE_KEPT)
                .toList();
        return Section.of(
                site,
                "board-annex",
                indicators.sheet(technical),
                Phrase.unknown(site.words().text("not-measured-yet")));
    }
}
