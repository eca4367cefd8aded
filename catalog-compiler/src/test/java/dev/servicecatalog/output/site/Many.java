package dev.servicecatalog.output.site;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Catalogs with more of something than anybody reads at once. */
final class Many {
    private static final String START = """
            apiVersion: servicecatalog.dev/v1
            kind: Catalog
            metadata: {name: many, title: Many things}
            spec:
              organisation: Many things Ltd
              language: en
              currency: EUR
              serviceDesk: desk
              defaultHours: office
              categories: [{name: all, title: All there is}]
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: office, title: Office hours}
            spec: {timeZone: Europe/Berlin, open: {mon-fri: 09:00-17:00}, knownUntil: 2027-12-31}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Party
            metadata: {name: desk, title: Service desk}
            spec: {type: team, contact: {phone: "+49 30 1"}}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Service
            metadata: {name: base, title: The base of everything}
            spec: {summary: Everything stands on it., status: live, owner: {team: desk}, importance: vital}
            """;

    private Many() {}

    /** One service with so many offerings, all under one heading. */
    static String offerings(int count) {
        return START + IntStream.rangeClosed(1, count).mapToObj(Many::offering).collect(Collectors.joining());
    }

    /** So many services that need one. */
    static String dependents(int count) {
        return START + IntStream.rangeClosed(1, count).mapToObj(Many::service).collect(Collectors.joining());
    }

    private static String offering(int number) {
        return """
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Offering
                metadata: {name: o-%1$d, title: "Offering %1$d"}
                spec:
                  service: base
                  category: all
                  status: live
                  summary: The sentence that tells number %1$d from the %2$d before it.
                  includes: [thing %1$d]
                  leadTime: {promise: %3$d business days}
                  price: {oneTime: %1$d.50 EUR, recurring: %4$d.00 EUR per month}
                  order: {link: "https://portal.example/%1$d"}
                """.formatted(number, number - 1, 1 + number % 9, 1 + number * 7 % 90);
    }

    private static String service(int number) {
        return """
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: s-%1$d, title: Service number %1$d}
                spec: {summary: Number %1$d., status: live, owner: {team: desk}, importance: normal, needs: [{service: base}]}
                """.formatted(number);
    }
}
