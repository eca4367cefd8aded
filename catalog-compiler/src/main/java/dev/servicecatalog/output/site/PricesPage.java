package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What everything on the menu costs. With scripts it adds up quantities over months; without them it is the list.
 *
 * @param script where the script is that adds up
 */
record PricesPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        String script,
        List<Phrase> pages,
        List<Section> sections)
        implements PageView {
    private static final int SIZE = 100;

    /** A thing to order in a section of the menu, with its package if it has some. */
    record Priced(Menu.Heading heading, Offering offering, Optional<Pricing.Package> choice) {}

    /** What stands on each page; one at least. */
    static List<List<Priced>> parts(Menu menu) {
        return Chunks.of(priced(menu), SIZE);
    }

    /** The page with this number, from 1. */
    static PricesPage of(Site site, List<List<Priced>> parts, int number, PageLinks links) {
        Words words = site.words();
        List<Priced> part = parts.get(number - 1);
        List<Section> sections = new ArrayList<>();
        part.stream().map(Priced::heading).distinct().forEach(heading -> {
            List<Priced> lines =
                    part.stream().filter(each -> each.heading().equals(heading)).toList();
            sections.add(section(site, heading, lines, links));
        });
        String title = words.text("prices-title");
        return new PricesPage(
                title,
                words.text("prices-summary", site.organisation()),
                links.trail(title),
                Set.of(),
                About.stated(site, "prices"),
                links.shared(site.assets().path("prices.js")),
                Chunks.links(site, links, PageLinks.PRICES, number, parts.size()),
                sections);
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    boolean hasSections() {
        return !sections.isEmpty();
    }

    private static List<Priced> priced(Menu menu) {
        List<Priced> all = new ArrayList<>();
        for (Menu.Section section : menu.sections()) {
            for (Offering offering : section.offerings()) {
                if (offering.pricing() instanceof Pricing.Packages choice) {
                    choice.packages()
                            .forEach(each -> all.add(new Priced(section.heading(), offering, Optional.of(each))));
                } else {
                    all.add(new Priced(section.heading(), offering, Optional.empty()));
                }
            }
        }
        return all;
    }

    private static Section section(Site site, Menu.Heading menu, List<Priced> lines, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "what").numbers("cost-once", "again", "over-term");
        lines.forEach(line -> add(site, sheet, line, links));
        return new Section(
                "prices-" + PageLinks.safeName(menu.category()),
                menu.title(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(sheet.sheet()),
                Optional.empty(),
                List.of());
    }

    private static void add(Site site, Sheet.Builder sheet, Priced line, PageLinks links) {
        Optional<Charge> charge = line.choice()
                .map(Pricing.Package::charge)
                .or(() -> line.offering().pricing() instanceof Pricing.Single single
                        ? Optional.of(single.charge())
                        : Optional.empty());
        sheet.add(
                Optional.empty(),
                links.offering(line.offering().name()),
                line.choice().map(each -> Phrase.of(each.title())).stream().toList(),
                charge.flatMap(PricesPage::data),
                false,
                once(site, line, charge, links),
                again(site, line, charge, links),
                term(site, charge, links));
    }

    private static Phrase once(Site site, Priced line, Optional<Charge> charge, PageLinks links) {
        if (charge.isPresent()) {
            return charge.get()
                    .oneTime()
                    .map(money -> Phrase.of(new Prices(site).once(money)))
                    .orElseGet(() -> none(site));
        }
        PriceText text = new Prices(site).line(line.offering().pricing());
        return text.stated() ? Phrase.of(text.main()) : Phrase.missing(text.main());
    }

    private static Phrase again(Site site, Priced line, Optional<Charge> charge, PageLinks links) {
        if (charge.isEmpty()) {
            return line.offering().pricing() instanceof Pricing.NotStated ? links.notStated() : none(site);
        }
        return charge.get()
                .recurring()
                .map(price -> Phrase.of(site.wording().price(price)))
                .orElseGet(() -> none(site));
    }

    private static Phrase term(Site site, Optional<Charge> charge, PageLinks links) {
        boolean endless = charge.filter(each ->
                        each.recurring().isPresent() && each.termMonths().isEmpty())
                .isPresent();
        return charge.flatMap(each -> new Prices(site).total(each))
                .map(Phrase::of)
                .orElseGet(() -> endless ? Phrase.missing(site.words().text("no-term")) : none(site));
    }

    /** There is none, and none is missing. */
    private static Phrase none(Site site) {
        return Phrase.inapplicable(site.words().text("no-such-charge"));
    }

    /** {@code EUR 2 115000 3850 1}: currency, decimals, once, again, and for how many months; in the smallest units. */
    private static Optional<String> data(Charge charge) {
        Optional<Money> again = charge.recurring().map(Price::money);
        Optional<Money> any = charge.oneTime().or(() -> again);
        boolean oneCurrency = charge.oneTime()
                .flatMap(once -> again.map(more -> more.currency().equals(once.currency())))
                .orElse(true);
        return any.filter(money -> oneCurrency)
                .map(money -> "%s %s %s %s %s"
                        .formatted(
                                money.currency().getCurrencyCode(),
                                money.currency().getDefaultFractionDigits(),
                                units(charge.oneTime()),
                                units(again),
                                charge.recurring()
                                        .flatMap(Price::period)
                                        .map(Price.Period::months)
                                        .orElse(0)));
    }

    private static String units(Optional<Money> money) {
        return money.map(each -> each.inMinorUnits().toString()).orElse("0");
    }
}
