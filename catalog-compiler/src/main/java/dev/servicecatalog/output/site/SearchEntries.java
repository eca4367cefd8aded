package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.search.SearchEntry;
import dev.servicecatalog.output.search.SearchField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What readers can find: what is on the menu, the services that run, and the headings of the menu. */
final class SearchEntries {
    private final Site site;
    private final Catalog catalog;
    private final Map<String, Integer> orders;

    private SearchEntries(Site site) {
        this.site = site;
        this.catalog = site.catalog();
        this.orders = OrdersAYear.of(catalog, site.insights().today());
    }

    static List<SearchEntry> of(Site site, Menu menu) {
        SearchEntries entries = new SearchEntries(site);
        List<SearchEntry> all = new ArrayList<>();
        for (Menu.Section section : menu.sections()) {
            all.add(entries.entry(section));
            section.offerings().forEach(offering -> all.add(entries.entry(offering)));
        }
        site.catalog().services().values().stream()
                .filter(ServicesPage::isShown)
                .forEach(service -> all.add(entries.entry(service)));
        site.ownPages().forEach(page -> all.add(entry(page)));
        return all;
    }

    private static SearchEntry entry(OwnPage page) {
        String text = Markdown.text(page.markdown());
        Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
        texts.put(SearchField.TITLE, page.title());
        texts.put(SearchField.REST, text);
        return new SearchEntry(
                page.path(), Optional.empty(), page.title(), OwnPageView.summary(page), OptionalInt.empty(), texts);
    }

    private SearchEntry entry(Menu.Section section) {
        List<String> titles = section.offerings().stream().map(Offering::title).toList();
        Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
        texts.put(SearchField.TITLE, section.title());
        texts.put(SearchField.REST, String.join(" ", titles));
        return new SearchEntry(
                PageLinks.categoryPath(section.category()),
                Optional.empty(),
                section.title(),
                site.words().count("search-heading", titles.size()),
                OptionalInt.empty(),
                texts);
    }

    private SearchEntry entry(Offering offering) {
        Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
        texts.put(SearchField.TITLE, offering.title());
        texts.put(SearchField.KEYWORDS, String.join(" ", offering.keywords()));
        texts.put(
                SearchField.HEADINGS,
                heading(offering.category())
                        + offering.service()
                                .map(catalog.services()::get)
                                .map(Service::title)
                                .orElse(""));
        texts.put(SearchField.SUMMARY, offering.summary().orElse(""));
        texts.put(SearchField.REST, String.join(" ", offering.includes()));
        Integer counted = orders.get(offering.name());
        return new SearchEntry(
                PageLinks.path(offering),
                Optional.of(offering.id()),
                offering.title(),
                detail(offering),
                counted == null ? OptionalInt.empty() : OptionalInt.of(counted),
                texts);
    }

    /** Lead time and price, as the line of the menu says them. */
    private String detail(Offering offering) {
        Words words = site.words();
        Mark lead = new LeadTimes(site).mark(offering);
        PriceText price = new Prices(site).line(offering.pricing());
        return words.text(
                "search-offering",
                lead.stated() ? lead.text() : words.text("search-no-lead-time"),
                price.main() + price.more().map(more -> " " + more).orElse(""));
    }

    private SearchEntry entry(Service service) {
        Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
        texts.put(SearchField.TITLE, service.title());
        texts.put(SearchField.HEADINGS, heading(service.category()));
        texts.put(SearchField.SUMMARY, service.summary().orElse(""));
        texts.put(
                SearchField.PEOPLE,
                service.owner()
                        .team()
                        .map(name -> new PageLinks(site, "").party(name).text())
                        .orElse(""));
        return new SearchEntry(
                PageLinks.path(service),
                Optional.of(service.id()),
                service.title(),
                service.summary()
                        .map(summary -> site.words().text("search-service", summary))
                        .orElse(site.words().text("service")),
                OptionalInt.empty(),
                texts);
    }

    private String heading(Optional<String> category) {
        return category.flatMap(name -> PageLinks.category(site, name))
                .map(CatalogSettings.Category::title)
                .map(title -> title + " ")
                .orElse("");
    }
}
