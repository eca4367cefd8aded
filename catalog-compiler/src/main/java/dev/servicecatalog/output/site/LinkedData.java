package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.EntityId;
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
    private final Map<String, Function<LinkedOffers, Map<String, Object>>> lists = new TreeMap<>();

    private LinkedData(Site site) {
        this.site = site;
    }

    static LinkedData of(Site site, Menu menu) {
        LinkedData data = new LinkedData(site);
        data.lists.put(PageLinks.HOME, offers -> data.menu(menu, offers));
        for (int i = 0; i < menu.categories().size(); i++) {
            int heading = i;
            Menu.Section section = menu.categories().get(i);
            for (int number = 1; number <= CategoryPage.count(section); number++) {
                int part = number;
                data.lists.putIfAbsent(CategoryPage.path(section, part), offers -> {
                    Menu.Section shown = menu.categories().get(heading);
                    return data.heading(shown, CategoryPage.part(shown, part), offers);
                });
            }
        }
        return data;
    }

    /** What stands in the page; empty for pages that are about nothing one can order. */
    Optional<String> of(Page page) {
        return Optional.ofNullable(lists.get(page.path()))
                .or(() -> page.document().flatMap(this::thing))
                .map(data -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    all.put("@context", "https://schema.org");
                    all.putAll(data.apply(new LinkedOffers(site, page.path())));
                    return ScriptData.json(all);
                });
    }

    private Optional<Function<LinkedOffers, Map<String, Object>>> thing(EntityId document) {
        return switch (document.kind()) {
            case OFFERING ->
                Optional.of(offers -> offers.whole(site.catalog().offerings().get(document.name())));
            case SERVICE ->
                Optional.of(offers -> service(site.catalog().services().get(document.name()), offers));
            default -> Optional.empty();
        };
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
