package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a service says while only a part of its cost is stated. */
class PartlyStatedCostTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");

    @TempDir
    Path catalog;

    @TempDir
    Path output;

    @Test
    void aServiceCostsAtLeastWhatItReceives() throws IOException {
        String costs = costs("", "100.00 EUR per year");
        assertThat(costs)
                .contains("at least €50: its own cost is not stated")
                .contains("value : cost not known: the full cost has no figure");
    }

    @Test
    void whatItSpendsItselfIsShownBesideASupplierWithoutRate() throws IOException {
        String costs = costs("costs: [{name: Team, pool: people, amount: 7.00 EUR per year}]", "1.00 USD per year");
        assertThat(costs)
                .contains("at least €7: something it pays a part of has no known cost")
                .contains("direct cost a year €7");
    }

    private String costs(String ofShop, String ofNetwork) throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(catalog.resolve("services.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: network, title: Network}
                spec:
                  summary: Everything is connected.
                  category: people
                  status: live
                  since: 2020-01-01
                  importance: normal
                  owner: {team: workplace-team, person: Workplace manager}
                  businessOwner: ticket-sales
                  costs: [{name: Lines, pool: hardware, amount: %s}]
                  passesCostOn: {to: {shop: 1/2}}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: shop, title: Shop}
                spec:
                  summary: Passengers buy tickets.
                  category: people
                  status: live
                  since: 2020-01-01
                  importance: normal
                  owner: {team: workplace-team, person: Workplace manager}
                  businessOwner: ticket-sales
                  value: {kind: keep-running, perYear: 1000.00 EUR, basis: a guess, without: no tickets}
                  %s
                """.formatted(ofNetwork, ofShop));
        Sites.publish(catalog, output, LocalDate.parse("2026-03-02"));
        return Jsoup.parse(Files.readString(output.resolve("site/services/shop.html")))
                .select("[aria-labelledby=costs]")
                .text();
    }
}
