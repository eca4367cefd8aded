package dev.servicecatalog.analysis;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A catalog for tests of availability, written as its author would write it: one vital service "shop" and what it needs. */
final class AvailabilityCatalog {
    private static final Set<String> CODES = Set.of(
            "availability-impossible",
            "availability-likely-only",
            "no-agreement",
            "restore-breaks-availability",
            "hours-not-covered",
            "single-point",
            "promise-exceeds-agreement",
            "agreement-expired",
            "agreement-expires-soon");

    private static final String FRAME = """
            apiVersion: servicecatalog.dev/v1
            kind: Catalog
            metadata: {name: test, title: Test}
            spec:
              organisation: Test
              currency: EUR
              serviceDesk: desk
              defaultHours: office-pl
              categories: [{name: sales, title: Sales}]
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Party
            metadata: {name: desk, title: Desk}
            spec: {type: team, lead: Head of desk, contact: {mail: help@test.example}}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Party
            metadata: {name: supplier, title: Supplier}
            spec: {type: supplier, lead: Manager}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: always, title: Day and night}
            spec: {timeZone: UTC, open: {mon-sun: 00:00-24:00}}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: office-pl, title: Office}
            spec: {timeZone: Europe/Warsaw, open: {mon-fri: 09:00-17:00}, knownUntil: 2027-12-31}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: shop-pl, title: Shop}
            spec: {timeZone: Europe/Warsaw, open: {mon-sat: 08:00-20:00}, knownUntil: 2027-12-31}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: desk-pl, title: Desk hours}
            spec: {timeZone: Europe/Warsaw, open: {mon-fri: 08:00-18:00}, knownUntil: 2027-12-31}
            """;

    private final List<String> documents = new ArrayList<>(List.of(FRAME));

    AvailabilityCatalog calendar(String name, String spec) {
        return add("""
                kind: Calendar
                metadata: {name: %s, title: %s}
                spec: %s
                """.formatted(name, name, spec));
    }

    AvailabilityCatalog component(String name, String stated) {
        return add("""
                kind: Component
                metadata: {name: %s, title: %s}
                spec: {type: application, owner: {team: desk, person: Head}, since: 2020-01-01, supportedUntil: 2035-12-31%s}
                """.formatted(name, name, stated.isEmpty() ? "" : ", " + stated));
    }

    AvailabilityCatalog agreement(String name, String validTo, String promises) {
        return add("""
                kind: Agreement
                metadata: {name: %s, title: %s}
                spec:
                  type: supplier-contract
                  provider: supplier
                  customer: desk
                  covers: {services: [shop]}
                  validFrom: 2025-01-01
                  validTo: %s
                  promises: %s
                """.formatted(name, name, validTo, promises));
    }

    AvailabilityCatalog service(String name, String promises, String needs) {
        return add("""
                kind: Service
                metadata: {name: %s, title: %s}
                spec:
                  summary: It works.
                  category: sales
                  status: live
                  since: 2020-01-01
                  importance: vital
                  owner: {team: desk, person: Head}
                  promises: %s
                  needs: %s
                """.formatted(name, name, promises, needs));
    }

    Compilation compile(Path folder, String today) {
        try {
            Files.writeString(folder.resolve("catalog.yaml"), String.join("---\n", documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CatalogCompiler.compile(CatalogLocation.of(folder), Reckoning.on(LocalDate.parse(today)));
    }

    /** The codes of what was found about availability and agreements. */
    static List<String> codes(Compilation compiled) {
        return compiled.findings().stream()
                .map(finding -> finding.code().name())
                .filter(CODES::contains)
                .toList();
    }

    private AvailabilityCatalog add(String document) {
        documents.add("apiVersion: servicecatalog.dev/v1\n" + document);
        return this;
    }
}
