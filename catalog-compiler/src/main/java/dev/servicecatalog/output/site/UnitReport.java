package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Charging;
import dev.servicecatalog.analysis.Charging.Line;
import dev.servicecatalog.analysis.Charging.Statement;
import dev.servicecatalog.analysis.Connections.Part;
import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a business unit gets for its money: promises kept, the bill, and its wishes with their answers. */
final class UnitReport {
    private final Site site;
    private final Party unit;
    private final PageLinks links;
    private final Words words;
    private final Amounts amounts;

    UnitReport(Site site, Party unit, PageLinks links) {
        this.site = site;
        this.unit = unit;
        this.links = links;
        this.words = site.words();
        this.amounts = new Amounts(site, links);
    }

    /** None for teams and suppliers. */
    static List<Section> of(Site site, Party party, PageLinks links) {
        if (!party.type().equals(Optional.of(Party.Type.BUSINESS_UNIT))) {
            return List.of();
        }
        UnitReport report = new UnitReport(site, party, links);
        return List.of(report.promises(), report.bill(), report.bills(), report.wishes());
    }

    private Section promises() {
        KeptPromises kept = new KeptPromises(site, links);
        Sheet.Builder sheet = new Sheet.Builder(words, "service")
                .numbers("promised", "delivered")
                .texts("content");
        site.connections().services(Part.USES, unit.name()).stream()
                .sorted(Comparator.comparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .forEach(service -> sheet.line(
                        links.service(service.name()),
                        List.of(),
                        links.stated(service.promises()
                                .availability()
                                .map(promise -> site.wording().percentage(promise.target()))),
                        HealthPage.delivered(site, service, Name.AVAILABILITY, kept, links),
                        HealthPage.delivered(site, service, Name.SATISFACTION, kept, links)));
        return Section.of(site, "unit-promises", sheet.sheet(), Phrase.missing(words.text("unit-uses-nothing")));
    }

    private Section bill() {
        List<Statement> mine = statements();
        if (mine.isEmpty()) {
            return Section.of(
                    site, "unit-bill", new Sheet.Builder(words, "what").sheet(), links.notKnown("no-use-measured"));
        }
        Statement last = mine.get(mine.size() - 1);
        Sheet.Builder sheet = new Sheet.Builder(words, "what").numbers("quantity", "unit-price", "amount");
        lines(last).stream()
                .sorted(Comparator.comparing(
                                (Line line) -> line.amount().map(Money::amount).orElse(BigDecimal.ZERO))
                        .reversed())
                .forEach(line -> sheet.line(
                        links.offering(line.offering()),
                        packageTitle(line).map(Phrase::of).stream().toList(),
                        Phrase.of(site.wording().number(line.quantity())),
                        price(line),
                        amount(line)));
        sheet.sum(
                Phrase.of(words.text("total")),
                Phrase.of(""),
                Phrase.of(""),
                amounts.sum(last.byUnit().get(unit.name())));
        return Section.of(site, "unit-bill", sheet.sheet(), links.notStated())
                .with(List.of(
                        new Section.Figure(
                                site.wording().period(last.period()),
                                amounts.sum(last.byUnit().get(unit.name())),
                                words.text("unit-bill-text")),
                        change(mine)));
    }

    /** Against the bill before. */
    private Section.Figure change(List<Statement> mine) {
        if (mine.size() < 2) {
            return new Section.Figure(
                    words.text("change"), links.notKnown("no-bill-before"), words.text("change-text"));
        }
        Optional<Money> now = sum(mine.get(mine.size() - 1)).amount();
        Optional<Money> before = sum(mine.get(mine.size() - 2)).amount();
        Phrase change = now.flatMap(money -> before.map(was -> difference(money, was)))
                .orElseGet(() -> links.notKnown("bill-in-part"));
        String against = site.wording().period(mine.get(mine.size() - 2).period());
        return new Section.Figure(words.text("change"), change, words.text("change-against", against));
    }

    private Phrase difference(Money now, Money before) {
        BigDecimal more = now.amount().subtract(before.amount());
        if (more.signum() == 0) {
            return Phrase.of(words.text("no-change"));
        }
        String amount = site.wording().money(Money.rounded(more.abs(), now.currency()));
        return Phrase.of(words.text(more.signum() > 0 ? "change-more" : "change-less", amount));
    }

    /** One line for each bill of the last twelve, and what they come to. */
    private Section bills() {
        List<Statement> mine = statements();
        Sheet.Builder sheet = new Sheet.Builder(words, "period").numbers("amount");
        for (int i = mine.size() - 1; i >= Math.max(0, mine.size() - MeasuredMonths.MOST); i--) {
            sheet.line(
                    Phrase.of(site.wording().period(mine.get(i).period())), List.of(), amounts.sum(sum(mine.get(i))));
        }
        List<Statement> year = mine.stream()
                .filter(statement ->
                        statement.period().from().getYear() == site.today().getYear())
                .toList();
        Optional<Money> sum = year.stream()
                .map(statement -> sum(statement).amount())
                .reduce((a, b) -> a.flatMap(one -> b.map(one::plus)))
                .flatMap(all -> all);
        if (!year.isEmpty()) {
            sheet.sum(
                    Phrase.of(words.text("this-year", site.today().getYear())),
                    sum.map(amounts::money).orElseGet(() -> links.notKnown("bill-in-part")));
        }
        return Section.of(site, "unit-bills", sheet.sheet(), links.notKnown("no-use-measured"));
    }

    private Section wishes() {
        Sheet.Builder sheet = new Sheet.Builder(words, "wish").texts("status", "answer");
        site.catalog().improvements().values().stream()
                .filter(improvement -> improvement.raisedBy().equals(Optional.of(unit.name())))
                .sorted(Comparator.comparing((Improvement each) -> !ImprovementsPage.isOpen(each))
                        .thenComparing(Improvement::name))
                .forEach(improvement -> sheet.line(
                        links.improvement(improvement.name()),
                        improvement
                                .decided()
                                .map(decision -> ImprovementsPage.reasons(site, decision))
                                .orElse(List.of()),
                        ImprovementsPage.status(site, improvement, links),
                        improvement
                                .decided()
                                .flatMap(Decision::result)
                                .map(result -> Phrase.of(words.text("decision-" + Wording.key(result))))
                                .orElseGet(() -> Phrase.missing(words.text("not-answered")))));
        return Section.of(site, "unit-wishes", sheet.sheet(), Phrase.of(words.text("no-wishes")))
                .more(List.of(Phrase.link(words.text("report-not-on-the-menu"), links.to(PageLinks.NOT_ON_THE_MENU))));
    }

    private List<Statement> statements() {
        return site.insights().charging().statements().stream()
                .filter(statement -> statement.byUnit().containsKey(unit.name()))
                .toList();
    }

    private StatedSum sum(Statement statement) {
        return statement.byUnit().get(unit.name());
    }

    private List<Line> lines(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.by().equals(unit.name()))
                .toList();
    }

    private Optional<Pricing.Package> chosen(Line line) {
        return Optional.ofNullable(site.catalog().offerings().get(line.offering()))
                .map(Offering::pricing)
                .filter(Pricing.Packages.class::isInstance)
                .flatMap(pricing -> ((Pricing.Packages) pricing)
                        .packages().stream()
                                .filter(one -> line.packageName().equals(Optional.of(one.name())))
                                .findFirst());
    }

    private Optional<String> packageTitle(Line line) {
        return chosen(line).map(Pricing.Package::title).or(line::packageName);
    }

    private Phrase price(Line line) {
        Optional<Pricing> pricing = Optional.ofNullable(
                        site.catalog().offerings().get(line.offering()))
                .map(Offering::pricing);
        PriceText text = chosen(line)
                .map(one -> one.charge())
                .or(() -> pricing.filter(Pricing.Single.class::isInstance).map(one -> ((Pricing.Single) one).charge()))
                .map(charge -> new Prices(site).inUse(charge))
                .orElseGet(() -> new Prices(site).line(pricing.orElse(new Pricing.NotStated())));
        return text.stated() ? Phrase.of(text.main()) : Phrase.missing(text.main());
    }

    private Phrase amount(Line line) {
        if (line.amount().isPresent()) {
            return amounts.money(line.amount().get());
        }
        Charging.Gap gap = line.gap().orElseThrow();
        String key = "gap-" + Wording.key(gap);
        return gap == Charging.Gap.FUNDED_CENTRALLY ? links.notApplicable(key) : links.notKnown(key);
    }
}
