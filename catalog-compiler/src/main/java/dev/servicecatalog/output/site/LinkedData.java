package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What pages say to search engines and other programs in the terms of schema.org: the menu, each thing on it, and the services behind. It
 * stands in the page as JSON-LD and says only what the catalog states.
 */
final class LinkedData {
    private final Site site;
    private final Map<String, Function<LinkedOffers, Map<String, Object>>> byPage = new TreeMap<>();

    private LinkedData(Site site) {
        this.site = site;
    }

    static LinkedData of(Site site, Menu menu) {
        LinkedData data = new LinkedData(site);
        data.byPage.put(PageLinks.HOME, offers -> data.menu(menu, offers));
        for (int i = 0; i < menu.categories().size(); i++) {
            int heading = i;
            Menu.Section section = menu.categories().get(i);
            for (int number = 1; number <= CategoryPage.count(section); number++) {
                int part = number;
                data.byPage.putIfAbsent(CategoryPage.path(section, part), offers -> {
                    Menu.Section shown = menu.categories().get(heading);
                    return data.heading(shown, CategoryPage.part(shown, part), offers);
                });
            }
        }
        Map<String, Offering> offerings = site.catalog().offerings();
        offerings.forEach((name, offering) ->
                data.byPage.put(PageLinks.path(offering), offers -> offers.whole(offerings.get(name))));
        Map<String, Service> services = site.catalog().services();
        services.forEach((name, service) ->
                data.byPage.put(PageLinks.path(service), offers -> data.service(services.get(name), offers)));
        return data;
    }

    /** What stands in the page with this path, from the root of the site; empty for pages that are about nothing one can order. */
    Optional<String> of(String path) {
        return Optional.ofNullable(byPage.get(path)).map(data -> {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("@context", "https://schema.org");
            all.putAll(data.apply(new LinkedOffers(site, path)));
            return ScriptData.json(all);
        });
    }

    private Map<String, Object> menu(Menu menu, LinkedOffers offers) {
        Map<String, Object> catalog = LinkedOffers.thing("OfferCatalog");
        catalog.put("name", site.words().text("menu-title"));
        catalog.put("numberOfItems", menu.size());
        site.catalog().settings().ifPresent(settings -> catalog.put("provider", provider(settings)));
        boolean whole = menu.isShownWhole();
        List<Object> sections = new ArrayList<>();
        for (Menu.Section section : menu.sections()) {
            sections.add(heading(section, whole ? section.offerings() : List.of(), offers));
        }
        catalog.put("itemListElement", sections);
        return catalog;
    }

    private Map<String, Object> heading(Menu.Section section, List<Offering> shown, LinkedOffers offers) {
        Map<String, Object> catalog = LinkedOffers.thing("OfferCatalog");
        catalog.put("name", section.title());
        catalog.put("url", offers.url(PageLinks.categoryPath(section.category())));
        catalog.put("numberOfItems", section.offerings().size());
        if (!shown.isEmpty()) {
            catalog.put("itemListElement", shown.stream().map(offers::line).toList());
        }
        return catalog;
    }

    private Map<String, Object> service(Service service, LinkedOffers offers) {
        Map<String, Object> data = offers.service(service);
        service.summary().ifPresent(summary -> data.put("description", summary));
        site.catalog().settings().ifPresent(settings -> data.put("provider", provider(settings)));
        List<Map<String, Object>> offered = ServicePage.onMenu(site, service).stream()
                .limit(ServicePage.MOST_OFFERINGS)
                .map(offers::line)
                .toList();
        if (!offered.isEmpty()) {
            data.put("offers", offered);
        }
        return data;
    }

    private static Map<String, Object> provider(CatalogSettings settings) {
        Map<String, Object> provider = LinkedOffers.thing("Organization");
        provider.put("name", settings.organisation().orElse(settings.title()));
        return provider;
    }
}
