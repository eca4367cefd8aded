package dev.servicecatalog.output.site;

import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.time.BusinessDuration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offerings in the terms of schema.org, seen from one page. */
final class LinkedOffers {
    private final Site site;
    private final PageLinks links;

    LinkedOffers(Site site, String path) {
        this.site = site;
        this.links = new PageLinks(site, path);
    }

    /** Something of a type, to be told about. */
    static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    /** The full address where that is known, else the way from the page. */
    String url(String path) {
        return site.input()
                .options()
                .address()
                .map(address -> address.toASCIIString() + site.edition().folder() + path)
                .orElse(links.to(path));
    }

    Map<String, Object> service(Service service) {
        Map<String, Object> data = thing("Service");
        data.put("name", service.title());
        data.put("url", url(PageLinks.path(service)));
        return data;
    }

    /** For lists: what, how much, how long. */
    Map<String, Object> line(Offering offering) {
        List<Pricing.Package> packages = packages(offering);
        Map<String, Object> offer = thing(packages.isEmpty() ? "Offer" : "AggregateOffer");
        offer.put("name", offering.title());
        offer.put("url", url(PageLinks.path(offering)));
        offer.putAll(price(offering.pricing()));
        if (!packages.isEmpty()) {
            offer.put("offerCount", packages.size());
        }
        leadTime(offer, offering.leadTime().promise());
        return offer;
    }

    /** All that is stated, as far as schema.org has a term for it. */
    Map<String, Object> whole(Offering offering) {
        Map<String, Object> offer = line(offering);
        offering.summary().ifPresent(summary -> offer.put("description", summary));
        offering.status().ifPresent(status -> offer.put("availability", "https://schema.org/" + availability(status)));
        offering.service()
                .map(site.catalog().services()::get)
                .ifPresent(service -> offer.put("itemOffered", service(service)));
        List<Pricing.Package> packages = packages(offering);
        if (!packages.isEmpty()) {
            offer.put("offers", packages.stream().map(this::choice).toList());
        }
        return offer;
    }

    private Map<String, Object> choice(Pricing.Package choice) {
        Map<String, Object> offer = thing("Offer");
        offer.put("name", choice.title());
        choice.summary().ifPresent(summary -> offer.put("description", summary));
        offer.putAll(LinkedPrices.of(choice.charge()));
        leadTime(offer, choice.promise());
        return offer;
    }

    private Map<String, Object> price(Pricing pricing) {
        if (pricing instanceof Pricing.Single single) {
            return LinkedPrices.of(single.charge());
        }
        // nothing, in whatever currency; paid centrally and not stated are no prices
        return pricing instanceof Pricing.FreeOfCharge
                ? site.catalog()
                        .settings()
                        .flatMap(CatalogSettings::currency)
                        .flatMap(Money::currency)
                        .map(currency -> LinkedPrices.amount(Money.zero(currency)))
                        .orElse(Map.of())
                : Map.of();
    }

    private static List<Pricing.Package> packages(Offering offering) {
        return offering.pricing() instanceof Pricing.Packages choice ? choice.packages() : List.of();
    }

    private static void leadTime(Map<String, Object> offer, Optional<BusinessDuration> promise) {
        promise.ifPresent(duration -> offer.put("deliveryLeadTime", quantity(duration)));
    }

    /** Business time has no code among the units of UN/ECE, so it has its name only. */
    private static Map<String, Object> quantity(BusinessDuration duration) {
        Map<String, Object> quantity = thing("QuantitativeValue");
        quantity.put("value", duration.amount());
        Optional<String> code = Optional.ofNullable(
                switch (duration.unit()) {
                    case MINUTES -> "MIN";
                    case HOURS -> "HUR";
                    case CALENDAR_DAYS -> "DAY";
                    case BUSINESS_MINUTES, BUSINESS_HOURS, BUSINESS_DAYS -> null;
                });
        code.ifPresent(each -> quantity.put("unitCode", each));
        quantity.put("unitText", duration.unit().word().replace('-', ' '));
        return quantity;
    }

    private static String availability(Status status) {
        return switch (status) {
            case PROPOSED, BUILDING -> "OutOfStock";
            case LIVE -> "InStock";
            case RETIRING -> "LimitedAvailability";
            case RETIRED -> "Discontinued";
        };
    }
}
